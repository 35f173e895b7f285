import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ImportFiles } from '../imports/ImportFiles.tsx'
import { DerivedFacts } from './derived/DerivedFacts.tsx'
import { ReadingDifferences } from './derived/ReadingDifferences.tsx'
import { EvidenceDialog } from './EvidenceDialog.tsx'
import { FactGroups } from './FactGroups.tsx'
import { KindChoice } from './KindChoice.tsx'
import { ReadingNotes } from './ReadingNotes.tsx'
import styles from './ReadingTab.module.css'
import { TenFacts } from './TenFacts.tsx'

export function ReadingTab({ page }: { page: MachinePage }) {
  const { t, dateTime } = useWords()
  const [isChangingKind, setChangingKind] = useState(false)
  const [isShowingEvidence, setShowingEvidence] = useState(false)
  const { reading, summary } = page
  const isKindAsked = (reading !== null && summary.kind === null) || isChangingKind
  return (
    <div className={styles.tab}>
      {isKindAsked && <KindChoice page={page} onDone={() => setChangingKind(false)} />}
      {reading === null ? (
        <EmptyState
          title={t('screens.reading.none')}
          action={
            <>
              <Button size="lg" onClick={() => go({ page: 'take-reading' })}>
                {t('screens.bench.readThis')}
              </Button>
              {!isKindAsked && <KindButton onClick={() => setChangingKind(true)} />}
            </>
          }
        >
          {t('screens.reading.noneDo')}
        </EmptyState>
      ) : (
        <>
          <ReadingDifferences page={page} />
          <TenFacts kind={summary.kind} facts={reading.facts} origins={reading.origins} />
          <div className={styles.bar}>
            <p className="soft">
              {t('screens.reading.takenAt', { at: dateTime(reading.takenAt) })}, {t(`screens.reading.${reading.way}`)}
            </p>
            <div className={styles.actions}>
              {!isKindAsked && <KindButton onClick={() => setChangingKind(true)} />}
              {reading.evidence.length > 0 && (
                <Button variant="default" onClick={() => setShowingEvidence(true)}>
                  {t('screens.reading.showEvidence', { count: reading.evidence.length })}
                </Button>
              )}
              <Button variant="default" onClick={() => go({ page: 'take-reading' })}>
                {t('screens.reading.again')}
              </Button>
            </div>
          </div>
          <DerivedFacts page={page} />
          <ReadingNotes notes={reading.notes} />
          <FactGroups facts={reading.facts} origins={reading.origins} />
          <ImportFiles machineId={page.machine.id} />
          {isShowingEvidence && <EvidenceDialog reading={reading} onClose={() => setShowingEvidence(false)} />}
        </>
      )}
    </div>
  )
}

function KindButton({ onClick }: { onClick: () => void }) {
  const { t } = useWords()
  return (
    <Button variant="default" onClick={onClick}>
      {t('screens.reading.changeKind')}
    </Button>
  )
}
