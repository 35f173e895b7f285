import { Button } from '@mantine/core'
import { IconFileImport, IconFolderOpen } from '@tabler/icons-react'
import { type ChangeEvent, useRef } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { filesOfInput, type GivenFile } from './given-files.ts'
import styles from './ImportFiles.module.css'

type Props = { isBusy: boolean; onFiles: (files: GivenFile[]) => void }

export function ImportButtons({ isBusy, onFiles }: Props) {
  const { t } = useWords()
  const filesInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)
  function onChange(event: ChangeEvent<HTMLInputElement>): void {
    const files = filesOfInput(event.currentTarget)
    // The same files may be given again after a correction.
    event.currentTarget.value = ''
    onFiles(files)
  }
  return (
    <div className={styles.buttons}>
      <Button
        size="lg"
        variant="default"
        leftSection={<IconFileImport size={22} stroke={1.6} aria-hidden="true" />}
        loading={isBusy}
        onClick={() => filesInput.current?.click()}
      >
        {t('imports.files')}
      </Button>
      <Button
        size="lg"
        variant="default"
        leftSection={<IconFolderOpen size={22} stroke={1.6} aria-hidden="true" />}
        disabled={isBusy}
        onClick={() => folderInput.current?.click()}
      >
        {t('imports.folder')}
      </Button>
      <input ref={filesInput} type="file" hidden multiple onChange={onChange} data-testid="import-files" />
      <input
        ref={(input) => {
          folderInput.current = input
          // React knows no such property; browsers do.
          input?.toggleAttribute('webkitdirectory', true)
        }}
        type="file"
        hidden
        onChange={onChange}
        data-testid="import-folder"
      />
    </div>
  )
}
