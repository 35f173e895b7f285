import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { keyPassphraseLength } from '../../../../shared/domain/proof/key-passphrase.ts'
import { client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './SignaturePanel.module.css'

/** Typed twice: a backup that a slip of the finger closed is found out on the day it is needed. */
export function BackUpKey({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const form = useForm({
    initialValues: { passphrase: '', again: '' },
    validate: {
      passphrase: (value) => (value.length < keyPassphraseLength.least ? t('signing.backup.passphraseShort') : null),
      again: (value, { passphrase }) => (value === passphrase ? null : t('signing.backup.notTheSame')),
    },
  })
  const save = useMutation({
    mutationFn: (passphrase: string) => client.proof.exportKeys({ passphrase }),
    onSuccess: (file) => {
      saveFile(file)
      showToast({ state: 'ok', text: t('signing.backup.done', { name: file.name }) })
      onDone()
    },
  })
  const field = { type: 'password', autoComplete: 'off', maxLength: keyPassphraseLength.most } as const
  return (
    <form className={styles.part} onSubmit={form.onSubmit(({ passphrase }) => save.mutate(passphrase))} noValidate>
      <h3>{t('signing.backup.open')}</h3>
      <TextInput
        label={t('signing.passphrase')}
        description={t('signing.backup.passphraseHint')}
        {...field}
        {...form.getInputProps('passphrase')}
      />
      <TextInput label={t('signing.backup.again')} {...field} {...form.getInputProps('again')} />
      <Failed error={save.error} />
      <div className={styles.actions}>
        <Button type="submit" loading={save.isPending}>
          {t('signing.backup.act')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
