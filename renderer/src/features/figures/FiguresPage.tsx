import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { GradeMark } from '../../components/GradeMark.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { CountTable } from './CountTable.tsx'
import { DonorTable } from './DonorTable.tsx'
import styles from './FiguresPage.module.css'
import { type Figures, figuresOf } from './figures.ts'
import { TestFiguresSection } from './TestFiguresSection.tsx'
import { useAllMachines } from './use-all-machines.ts'

export function FiguresPage() {
  const { t } = useWords()
  const intakes = useQuery(api.intakes.list.queryOptions())
  const machines = useAllMachines()
  const figures =
    intakes.data === undefined || machines.data === undefined ? null : figuresOf(intakes.data, machines.data)
  return (
    <div className={styles.page}>
      <PageHead title={t('screens.figures.title')}>
        <Button variant="default" data-screen-only onClick={() => window.print()}>
          {t('screens.figures.print')}
        </Button>
      </PageHead>
      <Failed error={intakes.error ?? machines.error} />
      {figures === null && intakes.error === null && machines.error === null && <Pending heightsPx={[120, 320]} />}
      {figures?.donors.length === 0 && (
        <EmptyState title={t('screens.figures.none')}>{t('screens.figures.noneDo')}</EmptyState>
      )}
      {figures !== null && figures.donors.length > 0 && <FiguresContent figures={figures} />}
    </div>
  )
}

function FiguresContent({ figures }: { figures: Figures }) {
  const { t } = useWords()
  const isManager = useIsManager()
  const { total } = figures
  return (
    <>
      <dl className={styles.steps}>
        <Step label={t('screens.figures.received')} count={total.receivedCount} whole={total.receivedCount} />
        <Step label={t('screens.figures.ready')} count={total.readyCount} whole={total.receivedCount} />
        <Step label={t('screens.figures.batched')} count={total.batchedCount} whole={total.receivedCount} />
      </dl>
      <h2>{t('screens.figures.byDonor')}</h2>
      <DonorTable figures={figures} />
      <div className={styles.pair}>
        <section>
          <h2>{t('screens.figures.byKind')}</h2>
          <CountTable
            label={t('screens.figures.byKind')}
            rows={figures.kinds.map(({ kind, count }) => ({
              key: kind ?? 'unknown',
              words: kind === null ? t('screens.figures.kindUnknown') : t(`codes.machineKind.${kind}`),
              count,
            }))}
          />
        </section>
        <section>
          <h2>{t('screens.figures.byGrade')}</h2>
          <CountTable
            label={t('screens.figures.byGrade')}
            rows={figures.grades.map(({ letter, count }) => ({
              key: letter ?? 'none',
              mark: letter === null ? null : <GradeMark letter={letter} size={24} />,
              words: letter === null ? t('screens.figures.ungraded') : t(`screens.grade.words.${letter}`),
              count,
            }))}
          />
        </section>
      </div>
      <p className={styles.method}>{t('screens.figures.method')}</p>
      {isManager && <TestFiguresSection />}
    </>
  )
}

function Step({ label, count, whole }: { label: string; count: number; whole: number }) {
  const { number, percent } = useWords()
  const share = whole === 0 ? 0 : (count / whole) * 100
  return (
    <div className={styles.step}>
      <dt>{label}</dt>
      <dd>
        <span className={styles.count}>{number(count)}</span>
        {count !== whole && <span className="soft">{percent(share)}</span>}
      </dd>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
    </div>
  )
}
