import type { OfflineView } from '../../../../shared/contract/offline-benches.contract.ts'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ExportWork } from './ExportWork.tsx'
import styles from './OfflinePage.module.css'
import { TakeNews } from './TakeNews.tsx'

type BenchView = Extract<OfflineView, { kind: 'bench' }>

export function BenchSide({ view }: { view: BenchView }) {
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Standing view={view} />
        <ExportWork />
      </div>
      <TakeNews takenAt={view.newsTakenAt} />
    </div>
  )
}

/** How many numbers are left, and what the home does not have yet. */
function Standing({ view: { benchName, tags, waitingMachines, lastExport } }: { view: BenchView }) {
  const { t, dateTime } = useWords()
  const isUsedUp = tags.some(({ tagCount }) => tagCount === 0)
  const isFew = tags.some((line) => line.isFew)
  return (
    <Panel title={t('offline.bench.title')} hint={t('offline.bench.about', { name: benchName })}>
      <div className={styles.stack}>
        {tags.map(({ campaignId, campaignName: campaign, tagCount: count, isFew: few }) => (
          <StateWord key={campaignId} state={count === 0 ? 'fail' : few ? 'warn' : 'ok'} size={26}>
            {t('offline.bench.tagsLeft', { campaign, count })}
          </StateWord>
        ))}
        {isUsedUp && <Notice state="fail" title={t('offline.bench.usedUp')} />}
        {isFew && !isUsedUp && <Notice state="warn" title={t('offline.bench.few')} />}
        <p>{t('offline.bench.waiting', { count: waitingMachines })}</p>
        <p className="soft">
          {lastExport === null
            ? t('offline.bench.neverExported')
            : t('offline.bench.lastExport', {
                sequence: lastExport.sequence,
                date: dateTime(lastExport.at),
                name: lastExport.operatorName,
              })}
        </p>
        <p className="soft">{t('offline.bench.homeOnly')}</p>
      </div>
    </Panel>
  )
}
