import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './OfflinePage.module.css'

type Props = {
  passphraseLabel: string
  doLabel: string
  isBusy: boolean
  error: unknown
  onGiven: (file: File, passphrase: string) => void
}

/** A file of the home and what opens it. Both stay when it is refused. */
export function OpenFile({ passphraseLabel, doLabel, isBusy, error, onGiven }: Props) {
  const { t } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (file !== null) onGiven(file, passphrase)
  }
  return (
    <form className={styles.stack} onSubmit={submit}>
      <div>
        <FileButton label={t('offline.enter.file')} accept=".etabli-poste" onFile={setFile} />
      </div>
      {file !== null && <p className={styles.path}>{t('offline.enter.chosen', { name: file.name })}</p>}
      <TextInput
        size="lg"
        type="password"
        label={passphraseLabel}
        value={passphrase}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Failed error={error} />
      <div>
        <Button size="lg" type="submit" loading={isBusy} disabled={file === null || passphrase === ''}>
          {doLabel}
        </Button>
      </div>
    </form>
  )
}
