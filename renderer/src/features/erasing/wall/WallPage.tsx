import { EmptyState } from '../../../components/EmptyState.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { inWallOrder } from '../jobs/job-stand.ts'
import { useAttentionTitle } from '../jobs/use-attention-title.ts'
import { useEraseJobs } from '../jobs/use-erase-jobs.ts'
import { WallBar } from './WallBar.tsx'
import styles from './WallPage.module.css'
import { WallTile } from './WallTile.tsx'
import { columnsFor, tilesAtMost } from './wall-columns.ts'
import { wallScheme } from './wall-settings.ts'

/** Every erasure of this bench, to be read across the room; what calls for a hand stands first. */
export function WallPage() {
  const { t } = useWords()
  const { jobs, askedAtMs, isKnown, error } = useEraseJobs()
  const scheme = wallScheme.use()
  useAttentionTitle(jobs)
  const ordered = inWallOrder(jobs)
  const shown = ordered.slice(0, tilesAtMost)
  const hiddenCount = ordered.length - shown.length
  const columns = columnsFor(shown.length)
  return (
    <div className={styles.wall} data-scheme={scheme}>
      <WallBar jobs={jobs} />
      <main className={styles.main} id="content" tabIndex={-1}>
        <Failed error={error} />
        {isKnown && shown.length === 0 && (
          <EmptyState title={t('erasing.pages.wall.empty')}>{t('erasing.pages.wall.emptyDo')}</EmptyState>
        )}
        {shown.length > 0 && (
          <ul className={styles.tiles} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
            {shown.map((job) => (
              <WallTile key={job.id} job={job} askedAtMs={askedAtMs} />
            ))}
          </ul>
        )}
      </main>
      <footer className={styles.foot}>
        <span>{t('erasing.pages.wall.keepsOn')}</span>
        {hiddenCount > 0 && <strong>{t('erasing.pages.wall.more', { count: hiddenCount })}</strong>}
      </footer>
    </div>
  )
}
