import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type ChangeEvent, useRef } from 'react'
import { useWords } from '../../i18n/use-words.ts'

export function CollectionButton({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  function onChange(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.currentTarget.files?.[0]
    // The same file may be given again after a correction.
    event.currentTarget.value = ''
    if (file !== undefined) onFile(file)
  }
  return (
    <>
      <Button
        size="lg"
        variant="default"
        leftSection={<IconFileImport size={22} stroke={1.6} aria-hidden="true" />}
        loading={isBusy}
        onClick={() => input.current?.click()}
      >
        {t('collection.file')}
      </Button>
      <input ref={input} type="file" hidden accept=".json,application/json" onChange={onChange} />
    </>
  )
}
