import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LabelSetup } from '../../../../../shared/contract/labels.contract.ts'
import { mostLabelsAtOnce } from '../../../../../shared/domain/labels/label-order.ts'
import type { MachineSummary } from '../../../../../shared/domain/machine.ts'
import { api } from '../../../api/client.ts'
import { Choice } from '../../../components/Choice.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Pending } from '../../../components/Pending.tsx'
import { Select } from '../../../components/Select.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { LabelChoices } from '../LabelChoices.tsx'
import { LabelJobs } from '../LabelJobs.tsx'
import { useLabelSetup } from '../use-labels.ts'
import { chosenMachines } from './chosen-machines.ts'
import { MachineTicks } from './MachineTicks.tsx'
import styles from './ManyLabelsPage.module.css'
import { ManyOutput } from './ManyOutput.tsx'

/** Labels for the machines of an intake, or for those chosen in the park, on a roll or on the sheet in the drawer. */
export function ManyLabelsPage() {
  const { t, date } = useWords()
  const setup = useLabelSetup()
  const intakes = useQuery(api.intakes.list.queryOptions())
  const ofPark = chosenMachines.use()
  const [intakeId, setIntakeId] = useState<string | null>(null)
  return (
    <div className={styles.page}>
      <PageHead title={t('labels.many.title')}>
        <p className="soft">{t('labels.many.hint')}</p>
      </PageHead>
      <Failed error={setup.error ?? intakes.error} />
      <Select
        size="md"
        className={styles.intake}
        label={t('labels.many.intake')}
        value={intakeId ?? ''}
        onChange={(event) => setIntakeId(event.currentTarget.value || null)}
        data={[
          {
            value: '',
            label: ofPark.length > 0 ? t('labels.many.ofPark', { count: ofPark.length }) : t('labels.many.choose'),
          },
          ...(intakes.data ?? []).map(({ id, receivedOn, donorName }) => ({
            value: id,
            label: `${date(receivedOn)} · ${donorName}`,
          })),
        ]}
      />
      {setup.data !== undefined && (intakeId !== null || ofPark.length > 0) && (
        <Listed
          key={intakeId}
          asked={intakeId === null ? { machineIds: ofPark.slice(0, mostLabelsAtOnce) } : { intakeId }}
          isCut={intakeId === null && ofPark.length > mostLabelsAtOnce}
          setup={setup.data}
        />
      )}
      <LabelJobs machineId={null} />
    </div>
  )
}

type ListedProps = { asked: { intakeId: string } | { machineIds: string[] }; isCut: boolean; setup: LabelSetup }

function Listed({ asked, isCut, setup }: ListedProps) {
  const { t } = useWords()
  const list = useQuery(api.machines.list.queryOptions({ input: { ...asked, limit: mostLabelsAtOnce } }))
  if (list.data === undefined)
    return list.error === null ? <Pending heightsPx={[320]} /> : <Failed error={list.error} />
  const { machines, total } = list.data
  if (machines.length === 0) return <p>{t('labels.many.empty')}</p>
  return (
    <>
      {(isCut || total > machines.length) && <p className="soft">{t('labels.many.cut', { count: machines.length })}</p>}
      <Chosen machines={byTag(machines)} setup={setup} />
    </>
  )
}

function Chosen({ machines, setup }: { machines: MachineSummary[]; setup: LabelSetup }) {
  const { t, language } = useWords()
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const [paperLanguage, setPaperLanguage] = useState(language)
  const chosen = machines.filter(({ id }) => !without.has(id))
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Panel title={t('labels.many.machines')} hint={t('labels.many.chosen', { count: chosen.length })}>
          <MachineTicks machines={machines} without={without} onChange={setWithout} />
        </Panel>
      </div>
      <div className={styles.column}>
        <Panel title={t('labels.title')} hint={t('labels.panelHint')}>
          <Choice
            label={t('screens.papers.language')}
            value={paperLanguage}
            options={[
              { value: 'fr', label: t('screens.papers.languageOf.fr') },
              { value: 'en', label: t('screens.papers.languageOf.en') },
            ]}
            onChoose={(value) => setPaperLanguage(value === 'en' ? 'en' : 'fr')}
          />
          <LabelChoices setup={setup} use="machine" />
          <ManyOutput machines={chosen} setup={setup} language={paperLanguage} />
        </Panel>
      </div>
    </div>
  )
}

/** As they were labelled: by tag, the order of the pile. */
function byTag(machines: readonly MachineSummary[]): MachineSummary[] {
  return machines.toSorted((one, other) => one.assetTag.localeCompare(other.assetTag))
}
