import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ExaminedRun } from '../../../../shared/contract/erasures.contract.ts'
import { StateWord } from '../../components/StateWord.tsx'
import { TagLabel } from '../../components/TagLabel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { blockerWords } from './blocker-words.ts'
import styles from './CandidateCard.module.css'

type Candidate = ExaminedRun['candidates'][number]
type Props = {
  candidate: Candidate
  isElsewhere: boolean
  isBusy: boolean
  onTie: (reason: string | null) => void
}

const shortestReason = 8
/** Said with a glove on; whoever knows more writes it. */
const usualReasons = ['usualOnlyDrive', 'usualLabelRead', 'usualToolScreen'] as const

/** A drive that the log may speak of: one click when the serial proves it, a written reason otherwise. */
export function CandidateCard({ candidate, isElsewhere, isBusy, onTie }: Props) {
  const words = useWords()
  const { t, driveSize } = words
  const against = candidate.blockers.filter((blocker) => blocker.code !== 'REASON_NEEDED')
  return (
    <div className={styles.candidate}>
      <p className={styles.who}>
        {isElsewhere && <TagLabel tag={candidate.assetTag} />}
        <strong>{candidate.model ?? t('screens.frame.unknown')}</strong>
        <span className="mono">{candidate.serial ?? t('screens.erasure.noSerial')}</span>
        <span>{driveSize(candidate.sizeBytes)}</span>
        {candidate.isSerialMatch && <StateWord state="ok">{t('screens.erasure.sameSerial')}</StateWord>}
      </p>
      {against.length > 0 && (
        <div>
          <StateWord state="fail">{t('screens.erasure.cannotTie')}</StateWord>
          <ul className={styles.blockers}>
            {against.map((blocker) => (
              <li key={blocker.code}>{blockerWords(blocker, words)}</li>
            ))}
          </ul>
        </div>
      )}
      {against.length === 0 && candidate.isSerialMatch && (
        <Button size="lg" loading={isBusy} onClick={() => onTie(null)}>
          {t('screens.erasure.tie')}
        </Button>
      )}
      {against.length === 0 && !candidate.isSerialMatch && <TieByHand isBusy={isBusy} onTie={onTie} />}
    </div>
  )
}

function TieByHand({ isBusy, onTie }: { isBusy: boolean; onTie: (reason: string) => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const isEnough = reason.trim().length >= shortestReason
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isEnough) onTie(reason)
  }
  return (
    <form className={styles.byHand} onSubmit={submit}>
      <TextInput
        className={styles.reason}
        label={t('screens.erasure.reason')}
        description={t('screens.erasure.reasonHint')}
        value={reason}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="lg" variant="default" loading={isBusy} disabled={!isEnough}>
        {t('screens.erasure.tieByHand')}
      </Button>
      <div className={styles.usual}>
        {usualReasons.map((usual) => (
          <Button key={usual} size="lg" variant="default" onClick={() => setReason(t(`screens.erasure.${usual}`))}>
            {t(`screens.erasure.${usual}`)}
          </Button>
        ))}
      </div>
    </form>
  )
}
