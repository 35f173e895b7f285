import type { ParkRow } from '../../../../shared/contract/park.contract.ts'
import { isReadable, machineTitle } from '../../../../shared/domain/machine.ts'
import type { ParkColumn, ParkOrder, ParkState } from '../../../../shared/domain/park/park-filter.ts'
import { GradeMark } from '../../components/GradeMark.tsx'
import type { MarkState } from '../../components/StateMark.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'

/** What a heading sorts by; columns that are not here are not sorted. */
export const orderOf: Partial<Record<ParkColumn, ParkOrder['by']>> = {
  tag: 'tag',
  kind: 'kind',
  model: 'model',
  serial: 'serial',
  donorNumber: 'donorNumber',
  donor: 'donor',
  memory: 'memory',
  grade: 'grade',
  receivedAt: 'arrival',
}

const markOf: Record<ParkState, MarkState> = {
  'not-ready': 'todo',
  ready: 'ok',
  'in-batch': 'doing',
  given: 'ok',
  'set-aside': 'skip',
}

export function ParkCell({ row, column }: { row: ParkRow; column: ParkColumn }) {
  const { t, date, memorySize, driveSize } = useWords()
  switch (column) {
    case 'tag':
      return <span className="mono">{row.assetTag}</span>
    case 'kind':
      return row.kind === null ? <Unknown /> : t(`codes.machineKind.${row.kind}`)
    case 'model':
      return machineTitle(row.manufacturer, row.model) ?? <Unknown />
    case 'serial':
      return <SerialCell row={row} />
    case 'donorNumber':
      return <span className="mono">{row.donorNumber}</span>
    case 'donor':
      return row.donorName
    case 'memory':
      return row.memoryBytes === null ? <Untold row={row} /> : memorySize(row.memoryBytes)
    case 'storage':
      return row.storageBytes === null ? <Untold row={row} /> : driveSize(row.storageBytes)
    case 'grade':
      return row.letter === null ? null : <GradeMark letter={row.letter} size={22} />
    case 'state':
      return <StateCell row={row} />
    case 'receivedAt':
      return date(row.createdAt)
  }
}

function Unknown() {
  const { t } = useWords()
  return <span className="unknown">{t('screens.frame.unknown')}</span>
}

/** A monitor has neither memory nor drive: that is known. */
function Untold({ row }: { row: ParkRow }) {
  const { t } = useWords()
  return isReadable(row.kind) ? <Unknown /> : <span className="unknown">{t('park.notApplicable')}</span>
}

function SerialCell({ row: { serial, hasTwin } }: { row: ParkRow }) {
  const { t } = useWords()
  if (serial === null) return <span className="unknown">{t('park.noSerial')}</span>
  if (!hasTwin) return <span className="mono">{serial}</span>
  return (
    <StateWord state="warn" size={16}>
      <span className="mono">{serial}</span> · {t('park.twin')}
    </StateWord>
  )
}

function StateCell({ row: { state, settledEnd, blockingCount } }: { row: ParkRow }) {
  const { t } = useWords()
  return (
    <StateWord state={markOf[state]} size={16}>
      {settledEnd === null ? t(`park.state.${state}`) : t(`screens.scan.settledEnd.${settledEnd}`)}
      {state === 'not-ready' && (
        <span className="soft">
          {' · '}
          {t('park.reasons', { count: blockingCount })}
        </span>
      )}
    </StateWord>
  )
}
