import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AnnouncedUnit } from '../../../../shared/domain/intakes/announced-unit.ts'
import {
  isReasonTold,
  type UnitRefusalReason,
  unitRefusalReasons,
} from '../../../../shared/domain/intakes/refused-unit.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './RefuseUnit.module.css'

type Props = {
  intakeId: string
  /** One of the list; `null` for a unit that nobody announced. */
  unit: AnnouncedUnit | null
  onDone: () => void
}

/** Why a unit that came does not enter. */
export function RefuseUnit({ intakeId, unit, onDone }: Props) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [reason, setReason] = useState<UnitRefusalReason>('broken')
  const [note, setNote] = useState('')
  const [serial, setSerial] = useState('')
  const [isAsked, setAsked] = useState(false)
  const refuse = useMutation({
    mutationFn: () => client.intakes.refuse({ intakeId, announcedUnitId: unit?.id ?? null, reason, note, serial }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.intakes.key() })
      showToast({ state: 'ok', text: t('reception.refusal.saved') })
      onDone()
    },
  })
  const isMissing = isAsked && !isReasonTold(reason, note)
  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (isReasonTold(reason, note)) refuse.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Select
        label={t('reception.refusal.reason')}
        value={reason}
        onChange={(event) => setReason(unitRefusalReasons.find((one) => one === event.currentTarget.value) ?? 'other')}
        data={unitRefusalReasons.map((one) => ({ value: one, label: t(`reception.refusal.reasons.${one}`) }))}
      />
      {unit === null && (
        <TextInput
          label={`${t('reception.refusal.serial')} (${t('screens.frame.optional')})`}
          value={serial}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setSerial(event.currentTarget.value)}
        />
      )}
      <TextInput
        className={styles.note}
        label={`${t('reception.refusal.note')}${reason === 'other' ? '' : ` (${t('screens.frame.optional')})`}`}
        value={note}
        maxLength={2000}
        autoComplete="off"
        error={isMissing ? t('reception.refusal.noteNeeded') : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Failed error={refuse.error} />
      <div className={styles.actions}>
        <Button type="submit" size="md" loading={refuse.isPending}>
          {t('reception.refusal.add')}
        </Button>
        <Button size="md" variant="default" onClick={onDone}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
