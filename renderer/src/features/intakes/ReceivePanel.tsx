import { Button, TextInput } from '@mantine/core'
import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { readAssetTag } from '../../../../shared/domain/asset-tag.ts'
import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import { announcedOf } from '../../../../shared/domain/intakes/intake-count.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { submitScan } from '../scan/scan-store.ts'
import { useScanTaker } from '../scan/scan-taker.ts'
import { ReceiptRows } from './ReceiptRows.tsx'
import styles from './ReceivePanel.module.css'
import { hasReceiptSound, setReceiptSound } from './receipt-sound.ts'
import { useReceive } from './use-receive.ts'

/** One scan, one machine. The eyes stay on the pallet: the count is large and each outcome has its sound. */
export function ReceivePanel({ intake }: { intake: IntakeSummary }) {
  const { t, number } = useWords()
  const [text, setText] = useState('')
  const isListed = intake.listedCount > 0
  const { receive, receipts } = useReceive(intake.id, isListed)
  const announced = announcedOf(intake)
  useScanTaker((reading) => {
    // One of our own labels opens its machine here as it does everywhere.
    if (readAssetTag(reading.text).kind === 'tag') void submitScan(reading)
    else receive.mutate({ text: reading.text, otherText: reading.otherText, unitId: null })
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    receive.mutate({ text, otherText: null, unitId: null })
    setText('')
  }
  return (
    <Panel title={t('reception.arrive.title')} hint={t('reception.arrive.hint')} aside={<SoundSwitch />}>
      <div className={styles.row}>
        <form className={styles.form} onSubmit={submit}>
          <TextInput
            size="lg"
            className={styles.field}
            aria-label={t('reception.arrive.field')}
            placeholder={t('reception.arrive.field')}
            value={text}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="lg" className={styles.button} loading={receive.isPending}>
            {t('reception.arrive.receive')}
          </Button>
        </form>
        <p className={styles.count} role="status">
          <strong>{number(intake.machineCount)}</strong>
          <span>
            {t('reception.arrive.count', { count: intake.machineCount })}
            {announced !== null && ` ${t('reception.arrive.outOf', { whole: number(announced) })}`}
          </span>
        </p>
      </div>
      <Failed error={receive.error} />
      <ReceiptRows
        receipts={receipts}
        isListed={isListed}
        onChoose={(chosen, unitId) => receive.mutate({ text: chosen, otherText: null, unitId })}
      />
    </Panel>
  )
}

function SoundSwitch() {
  const { t } = useWords()
  const isOn = hasReceiptSound.use()
  const SoundIcon = isOn ? IconVolume : IconVolumeOff
  return (
    <Button
      variant="default"
      size="md"
      aria-pressed={isOn}
      leftSection={<SoundIcon size={20} stroke={1.7} aria-hidden="true" />}
      onClick={() => setReceiptSound(!isOn)}
    >
      {t(isOn ? 'reception.arrive.soundOn' : 'reception.arrive.soundOff')}
    </Button>
  )
}
