import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IntakePageView } from '../../../../shared/contract/intakes.contract.ts'
import { announcedOf } from '../../../../shared/domain/intakes/intake-count.ts'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { MachineRows } from '../../components/MachineRows.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { DonorForm } from '../donors/DonorForm.tsx'
import { ImportFiles } from '../imports/ImportFiles.tsx'
import { PaperShelf } from '../papers/campaign/PaperShelf.tsx'
import { DonorCard } from './DonorCard.tsx'
import { GapWords } from './GapWords.tsx'
import { IntakeEdit } from './IntakeEdit.tsx'
import styles from './IntakePage.module.css'
import { ListPanel } from './ListPanel.tsx'
import { ReceivePanel } from './ReceivePanel.tsx'
import { RefusalsPanel } from './RefusalsPanel.tsx'
import { RegisterPanel } from './RegisterPanel.tsx'

const mostShown = 500

export function IntakePage({ intakeId }: { intakeId: string }) {
  const { t } = useWords()
  const page = useQuery(api.intakes.page.queryOptions({ input: { intakeId } }))
  if (page.data !== undefined) return <Arrival page={page.data} />
  if (page.error === null) return <Pending heightsPx={[44, 120, 240]} />
  const isUnknown = 'code' in page.error && page.error.code === 'NOT_FOUND'
  return isUnknown ? <EmptyState title={t('screens.intakes.notFound')} /> : <Failed error={page.error} />
}

type Edited = 'intake' | 'donor' | null

function Arrival({ page }: { page: IntakePageView }) {
  const { t, date } = useWords()
  const [edited, setEdited] = useState<Edited>(null)
  const { intake, donor } = page
  const close = () => setEdited(null)
  return (
    <div className={styles.page}>
      <PageHead title={intake.donorName}>
        <p className="soft">
          {t('screens.machine.intake', { date: date(intake.receivedOn) })} · {intake.campaignName}
        </p>
        <Button variant="default" onClick={() => setEdited('intake')}>
          {t('reception.intake.edit')}
        </Button>
      </PageHead>
      {edited === 'intake' && <IntakeEdit intake={intake} onDone={close} />}
      {edited === 'donor' && <DonorForm donor={donor} onDone={close} />}
      <Counts page={page} />
      {intake.note !== null && <p>{intake.note}</p>}
      <Work page={page} onEditDonor={() => setEdited('donor')} />
      <Machines intakeId={intake.id} />
      <PaperShelf
        campaignId={intake.campaignId}
        subjectId={intake.id}
        kinds={['reception-note']}
        hint={t('deliveries.papers.receptionHint')}
      />
    </div>
  )
}

/** Announced, counted, refused and ready side by side, and what is missing of it. */
function Counts({ page: { intake } }: { page: IntakePageView }) {
  const { t, number } = useWords()
  const announced = announcedOf(intake)
  return (
    <>
      <dl className={styles.figures}>
        {announced !== null && <Figure label={t('screens.intakes.announced')}>{number(announced)}</Figure>}
        <Figure label={t('screens.intakes.counted')}>{number(intake.machineCount)}</Figure>
        <Figure label={t('reception.intake.refused')}>{number(intake.refusedCount)}</Figure>
        <Figure label={t('screens.intakes.ready')}>{number(intake.readyCount)}</Figure>
        {intake.listedCount > 0 && (
          <Figure label={t('reception.intake.listed')}>
            {`${number(intake.matchedCount)} / ${number(intake.listedCount)}`}
          </Figure>
        )}
      </dl>
      <p className={styles.gap}>
        <GapWords figures={intake} />
      </p>
    </>
  )
}

const works = ['arrive', 'list', 'refusals', 'donor'] as const

function Work({ page, onEditDonor }: { page: IntakePageView; onEditDonor: () => void }) {
  const { t, number } = useWords()
  const [work, setWork] = useState<(typeof works)[number]>('arrive')
  const counts = { arrive: 0, list: page.units.length, refusals: page.intake.refusedCount, donor: 0 }
  return (
    <>
      <SegmentedControl
        className={styles.works}
        size="md"
        aria-label={page.intake.donorName}
        value={work}
        onChange={(value) => setWork(works.find((one) => one === value) ?? 'arrive')}
        data={works.map((one) => ({
          value: one,
          label: `${t(`reception.intake.tabs.${one}`)}${counts[one] > 0 ? ` (${number(counts[one])})` : ''}`,
        }))}
      />
      {work === 'arrive' && (
        <>
          <ReceivePanel intake={page.intake} />
          <RegisterPanel intake={page.intake} />
          <ImportFiles intakeId={page.intake.id} />
        </>
      )}
      {work === 'list' && <ListPanel page={page} />}
      {work === 'refusals' && <RefusalsPanel page={page} />}
      {work === 'donor' && (
        <>
          <DonorCard donor={page.donor} onEdit={onEditDonor} />
          <PaperShelf
            title={t('deliveries.papers.dossierTitle')}
            hint={t('deliveries.papers.dossierHint')}
            campaignId={page.intake.campaignId}
            subjectId={page.donor.id}
            kinds={['dossier']}
          />
        </>
      )}
    </>
  )
}

function Machines({ intakeId }: { intakeId: string }) {
  const { t } = useWords()
  const machines = useQuery(api.machines.list.queryOptions({ input: { intakeId, limit: mostShown } }))
  return (
    <Panel title={t('screens.intakes.machines')}>
      <Failed error={machines.error} />
      {machines.data?.total === 0 && <p className="soft">{t('screens.intakes.noMachine')}</p>}
      {machines.data !== undefined && machines.data.total > 0 && <MachineRows machines={machines.data.machines} />}
    </Panel>
  )
}

function Figure({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
