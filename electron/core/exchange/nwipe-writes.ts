import type { NwipeDrive, NwipeWrite } from '../../../shared/domain/nwipe-evidence.ts'

type Kind = NwipeWrite['kind']
type Place = NwipeWrite['place']

const contradictionLimit = 20
const writeLimit = 5000

export function contradict(drive: NwipeDrive, about: string): void {
  const isNew = !drive.contradictions.includes(about) && drive.contradictions.length < contradictionLimit
  if (isNew) drive.contradictions.push(about)
}

export function noteSize(drive: NwipeDrive, sizeBytes: number | null): void {
  if (drive.sizeBytes !== null && drive.sizeBytes !== sizeBytes) contradict(drive, 'size')
  drive.sizeBytes = sizeBytes === 0 ? null : sizeBytes
}

export function startWrite(drive: NwipeDrive, kind: Kind, where: Place): void {
  if (drive.writes.length >= writeLimit) contradict(drive, 'passes')
  else drive.writes.push({ kind, place: where, bytesWritten: null, readBack: null, isFinished: false })
}

/** The write a line speaks of is the one under way: each drive has its own thread, so its lines keep their order. */
function underWay(drive: NwipeDrive, kind: Kind, where: Place): NwipeWrite | null {
  const write = drive.writes.at(-1)
  const isHere = write?.kind === kind && JSON.stringify(write.place) === JSON.stringify(where) && !write.isFinished
  if (!isHere) contradict(drive, 'passes')
  return isHere ? write : null
}

export function noteWritten(drive: NwipeDrive, bytes: number | null): void {
  const write = drive.writes.at(-1)
  if (write === undefined || write.isFinished || write.bytesWritten !== null) contradict(drive, 'bytes written')
  else write.bytesWritten = bytes
}

export function noteRead(drive: NwipeDrive, bytes: number | null): void {
  const readBack = drive.writes.at(-1)?.readBack ?? null
  if (readBack === null || readBack.bytesRead !== null || readBack.isProven) contradict(drive, 'bytes read')
  else readBack.bytesRead = bytes
}

export function startReading(drive: NwipeDrive, kind: Kind, where: Place): void {
  const write = underWay(drive, kind, where)
  if (write?.readBack === null) write.readBack = { bytesRead: null, isProven: false }
}

export function proveReading(drive: NwipeDrive, kind: Kind, where: Place): void {
  const readBack = underWay(drive, kind, where)?.readBack ?? null
  if (readBack === null) contradict(drive, 'passes')
  else readBack.isProven = true
}

export function finishWrite(drive: NwipeDrive, kind: Kind, where: Place): void {
  const write = underWay(drive, kind, where)
  if (write !== null) write.isFinished = true
}
