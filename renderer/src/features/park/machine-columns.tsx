import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { type MachineSummary, machineTitle } from '../../../../shared/domain/machine.ts'
import { GradeMark } from '../../components/GradeMark.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'

/** A row whose page has not come yet is `null`: it keeps its place. */
export type ParkRow = { index: number; machine: MachineSummary | null }

export const parkFeatures = tableFeatures({})
const helper = createColumnHelper<typeof parkFeatures, ParkRow>()

export const machineColumns = helper.columns([
  column('tag', (machine) => <span className="mono">{machine.assetTag}</span>),
  column('kind', (machine) => <KindCell machine={machine} />),
  column('model', (machine) => machineTitle(machine.manufacturer, machine.model) ?? <Unknown />),
  column('serial', (machine) =>
    machine.serial === null ? <Unknown /> : <span className="mono">{machine.serial}</span>,
  ),
  column('donor', (machine) => machine.donorName),
  column('grade', (machine) => (machine.letter === null ? null : <GradeMark letter={machine.letter} size={22} />)),
  column('readiness', (machine) => <ReadinessCell machine={machine} />),
])

export type ColumnId = 'tag' | 'kind' | 'model' | 'serial' | 'donor' | 'grade' | 'readiness'

function column(id: ColumnId, cell: (machine: MachineSummary) => React.ReactNode) {
  return helper.display({
    id,
    header: () => <HeaderCell id={id} />,
    cell: ({ row }) => (row.original.machine === null ? null : cell(row.original.machine)),
  })
}

function HeaderCell({ id }: { id: ColumnId }) {
  const { t } = useWords()
  return t(`screens.park.${id}`)
}

function Unknown() {
  const { t } = useWords()
  return <span className="unknown">{t('screens.frame.unknown')}</span>
}

function KindCell({ machine }: { machine: MachineSummary }) {
  const { t } = useWords()
  return machine.kind === null ? <Unknown /> : t(`codes.machineKind.${machine.kind}`)
}

function ReadinessCell({ machine }: { machine: MachineSummary }) {
  const { t } = useWords()
  if (!machine.isReady)
    return <span className="soft">{t('screens.bench.blocking', { count: machine.blockingCount })}</span>
  return (
    <StateWord state="ok">{t(machine.batchId === null ? 'screens.park.isReady' : 'screens.park.inBatch')}</StateWord>
  )
}
