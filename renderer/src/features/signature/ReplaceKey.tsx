import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { SigningIdentity } from '../../../../shared/contract/proof.contract.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './SignaturePanel.module.css'

type Props = { onReplaced: (identity: SigningIdentity) => void; onCancel: () => void }

export function ReplaceKey({ onReplaced, onCancel }: Props) {
  const { t } = useWords()
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() === '' ? t('signing.replace.reasonNeeded') : null) },
  })
  const replace = useMutation({
    mutationFn: (reason: string) => client.proof.replaceKeys({ reason }),
    onSuccess: onReplaced,
  })
  return (
    <form className={styles.part} onSubmit={form.onSubmit(({ reason }) => replace.mutate(reason))} noValidate>
      <Notice state="warn" title={t('signing.replace.open')}>
        <p>{t('signing.replace.hint')}</p>
      </Notice>
      <TextInput label={t('signing.replace.reason')} autoComplete="off" {...form.getInputProps('reason')} />
      <Failed error={replace.error} />
      <div className={styles.actions}>
        <Button type="submit" loading={replace.isPending}>
          {t('signing.replace.act')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
