import type { ReactNode } from 'react'
import type { BenchDrive } from '../../../../../shared/contract/erasing.contract.ts'
import type { DriveHealthVerdict } from '../../../../../shared/domain/drive-health.ts'
import { PlaceLink } from '../../../components/PlaceLink.tsx'
import type { MarkState } from '../../../components/StateMark.tsx'
import { StateWord } from '../../../components/StateWord.tsx'
import { TagLabel } from '../../../components/TagLabel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { healthWords, hiddenWords, type LockKind, lockKind, partitionWords } from '../drive-words.ts'
import styles from './DriveTraits.module.css'

const markOfHealth: Record<DriveHealthVerdict, MarkState | null> = {
  good: null,
  worn: 'warn',
  failing: 'fail',
  unknown: null,
}
const hinderingLocks: readonly LockKind[] = ['frozen', 'locked', 'enabled', 'sanitizing']

/** How the drive stands: whose it is, what it holds, its health, what would refuse. */
export function DriveTraits({ drive, hasContent = true }: { drive: BenchDrive; hasContent?: boolean }) {
  const words = useWords()
  const { t } = words
  const { state, health } = drive
  const lock = lockKind(state)
  const { hpa, dco } = state.hidden
  return (
    <dl className={styles.traits}>
      {!state.isTraining && (
        <Trait label={t('erasing.pages.drives.owner')}>
          <Owner drive={drive} />
        </Trait>
      )}
      {hasContent && (
        <Trait label={t('erasing.pages.drives.holds')}>
          {state.facts.partitions.length === 0 ? (
            <span className="soft">{t('erasing.pages.drives.holdsNothing')}</span>
          ) : (
            state.facts.partitions.map(partitionWords).join(' · ')
          )}
        </Trait>
      )}
      {!state.isTraining && (
        <>
          <Trait label={t('erasing.pages.drives.health')} mark={markOfHealth[health.verdict]}>
            {health.verdict === 'unknown' ? <Unknown /> : healthWords(health, words)}
          </Trait>
          <Trait
            label={t('erasing.pages.drives.security')}
            mark={lock !== null && hinderingLocks.includes(lock) ? 'warn' : null}
          >
            {lock === null ? <Unknown /> : t(`erasing.pages.drives.securityOf.${lock}`)}
          </Trait>
          <Trait label={t('erasing.pages.drives.hidden')} mark={hpa === 'present' || dco === 'present' ? 'warn' : null}>
            {hpa !== 'present' && dco !== 'present' && (hpa === 'unknown' || dco === 'unknown') ? (
              <Unknown />
            ) : (
              hiddenWords(state.hidden, words)
            )}
          </Trait>
        </>
      )}
    </dl>
  )
}

type TraitProps = { label: string; mark?: MarkState | null; children: ReactNode }

function Trait({ label, mark = null, children }: TraitProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{mark === null ? children : <StateWord state={mark}>{children}</StateWord>}</dd>
    </div>
  )
}

/** Grey, with why: it was looked for, and the drive did not answer. */
function Unknown() {
  const { t } = useWords()
  return <span className="unknown">{t('erasing.pages.unknownWhy', { why: t('erasing.pages.noAnswer') })}</span>
}

function Owner({ drive }: { drive: BenchDrive }) {
  const { t } = useWords()
  const { owner } = drive
  if (owner === null) return <span className="unknown">{t('erasing.pages.drives.notReceived')}</span>
  return (
    <span className={styles.owner}>
      <PlaceLink to={{ page: 'machine', machineId: owner.machineId, tab: 'erasure' }} className={styles.tag}>
        <TagLabel tag={owner.assetTag} />
      </PlaceLink>
      <span>{[owner.machineName, owner.donorName].filter((part) => part !== null).join(' · ')}</span>
    </span>
  )
}
