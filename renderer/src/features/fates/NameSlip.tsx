import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './NameSlip.module.css'
import { useRefreshFates } from './use-fate.ts'

/** The number of the load's slip, once it came back. */
export function NameSlip({ slipId, onDone }: { slipId: string; onDone: () => void }) {
  const { t } = useWords()
  const refresh = useRefreshFates()
  const [slipNumber, setSlipNumber] = useState('')
  const [isMissing, setMissing] = useState(false)
  const name = useMutation({
    mutationFn: () => client.fates.nameSlip({ slipId, slipNumber }),
    onSuccess: async () => {
      showToast({ state: 'ok', text: t('deliveries.slips.named') })
      await refresh()
      onDone()
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (slipNumber.trim() === '') setMissing(true)
    else name.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        aria-label={t('deliveries.slips.number')}
        value={slipNumber}
        maxLength={200}
        autoComplete="off"
        autoFocus
        error={isMissing ? t('screens.intakes.required') : null}
        onChange={(event) => {
          setSlipNumber(event.currentTarget.value)
          setMissing(false)
        }}
      />
      <Button type="submit" size="md" loading={name.isPending}>
        {t('deliveries.slips.save')}
      </Button>
      <Button size="md" variant="default" onClick={onDone}>
        {t('screens.frame.cancel')}
      </Button>
      <Failed error={name.error} />
    </form>
  )
}
