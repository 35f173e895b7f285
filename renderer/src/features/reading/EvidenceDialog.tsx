import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Reading } from '../../../../shared/domain/reading.ts'
import { api } from '../../api/client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './EvidenceDialog.module.css'

/** The tools' own outputs, as they came. */
export function EvidenceDialog({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const { t, driveSize } = useWords()
  const [name, setName] = useState(reading.evidence[0]?.name ?? null)
  return (
    <Dialog title={t('screens.reading.evidence')} onClose={onClose} size="76rem">
      <p className={styles.hint}>{t('screens.reading.evidenceHint')}</p>
      <div className={styles.columns}>
        <ul className={styles.names}>
          {reading.evidence.map((one) => (
            <li key={one.name}>
              <button
                type="button"
                className={styles.name}
                aria-pressed={one.name === name}
                onClick={() => setName(one.name)}
              >
                <span className="mono">{one.name}</span>
                <span className="soft">{driveSize(one.sizeBytes)}</span>
              </button>
            </li>
          ))}
        </ul>
        {name !== null && <EvidenceText readingId={reading.id} name={name} />}
      </div>
    </Dialog>
  )
}

function EvidenceText({ readingId, name }: { readingId: string; name: string }) {
  const { t } = useWords()
  const evidence = useQuery(api.readings.evidence.queryOptions({ input: { readingId, name }, staleTime: Infinity }))
  return (
    <div className={styles.text}>
      <Failed error={evidence.error} />
      {evidence.data?.isCut === true && <p>{t('screens.reading.evidenceCut')}</p>}
      <section
        className={styles.scroller}
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long output must scroll by keyboard too
        tabIndex={0}
      >
        <pre>{evidence.data?.text}</pre>
      </section>
    </div>
  )
}
