import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SigningIdentity } from '../../../../shared/contract/proof.contract.ts'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './SignaturePanel.module.css'

type Props = {
  title: string
  hint: string
  chooseLabel: string
  passphraseLabel: string
  actLabel: string
  accept: string
  open: (given: { file: File; passphrase: string }) => Promise<SigningIdentity>
  onOpened: (identity: SigningIdentity) => void
  onCancel: () => void
}

/** A closed file and what opens it. What was typed stays when the file does not open. */
export function OpenWithPassphrase(props: Props) {
  const { t } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const open = useMutation({ mutationFn: props.open, onSuccess: props.onOpened })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (file !== null) open.mutate({ file, passphrase })
  }
  return (
    <form className={styles.part} onSubmit={submit}>
      <h3>{props.title}</h3>
      <p className="soft">{props.hint}</p>
      <div className={styles.actions}>
        <FileButton label={props.chooseLabel} accept={props.accept} onFile={setFile} />
      </div>
      {file !== null && <p>{t('signing.file', { name: file.name })}</p>}
      <TextInput
        type="password"
        autoComplete="off"
        label={props.passphraseLabel}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Failed error={open.error} />
      <div className={styles.actions}>
        <Button type="submit" loading={open.isPending} disabled={file === null || passphrase === ''}>
          {props.actLabel}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
