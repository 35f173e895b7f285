import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkCounts, WorkPreview } from '../../../../shared/contract/offline-benches.contract.ts'
import type { ConflictChoice } from '../../../../shared/domain/offline/conflict.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ConflictField } from './ConflictField.tsx'
import styles from './OfflinePage.module.css'

type Choices = Record<string, ConflictChoice>
type Props = { preview: WorkPreview; onDone: (benchName: string | null) => void }
const counted = ['newMachines', 'knownMachines', 'readings', 'erasures', 'tests', 'photos'] as const

/** What a bundle brings, exactly as it would be written, and what only a person can say. */
export function WorkPreviewPanel({ preview, onDone }: Props) {
  const { t, dateTime } = useWords()
  const cache = useQueryClient()
  const [choices, setChoices] = useState<Choices>({})
  const { examinationId, benchName, sequence, madeAt, isKnown, counts, conflicts } = preview
  const apply = useMutation({
    mutationFn: () => client.offlineBenches.apply({ examinationId, choices }),
    onSuccess: () => {
      cache.invalidateQueries()
      onDone(benchName)
    },
  })
  const isAnswered = conflicts.every(({ key }) => choices[key] !== undefined)
  return (
    <Panel
      title={t('offline.preview.title', { name: benchName, sequence })}
      hint={t('offline.preview.madeAt', { date: dateTime(madeAt) })}
    >
      <div className={styles.stack}>
        <StateWord state="ok">{t('offline.preview.sealed')}</StateWord>
        {isKnown ? <Notice state="ok" title={t('offline.preview.known')} /> : <Counts counts={counts} />}
        {conflicts.length > 0 && (
          <Notice state="warn" title={t('offline.preview.conflicts', { count: conflicts.length })} />
        )}
        {conflicts.map((conflict) => (
          <ConflictField
            key={conflict.key}
            conflict={conflict}
            chosen={choices[conflict.key] ?? null}
            onChoose={(choice) => setChoices({ ...choices, [conflict.key]: choice })}
          />
        ))}
        {!isKnown && conflicts.length === 0 && <p className="soft">{t('offline.preview.noConflicts')}</p>}
        <Failed error={apply.error} />
        {!isAnswered && <p className="soft">{t('offline.preview.answerFirst')}</p>}
        <div className={styles.buttons}>
          {!isKnown && (
            <Button size="lg" loading={apply.isPending} disabled={!isAnswered} onClick={() => apply.mutate()}>
              {t('offline.preview.import')}
            </Button>
          )}
          <Button size="lg" variant="default" onClick={() => onDone(null)}>
            {isKnown ? t('screens.frame.close') : t('offline.preview.notNow')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function Counts({ counts }: { counts: WorkCounts }) {
  const { t } = useWords()
  return (
    <>
      <ul className={styles.counts}>
        {counted
          .filter((name) => counts[name] > 0)
          .map((name) => (
            <li key={name}>{t(`offline.preview.${name}`, { count: counts[name] })}</li>
          ))}
      </ul>
      {counts.judgedOtherwise > 0 && (
        <Notice state="warn" title={t('offline.preview.judgedOtherwise', { count: counts.judgedOtherwise })} />
      )}
    </>
  )
}
