import type { GradeLetter } from '../grading.ts'
import type { MachineKind } from '../machine-facts.ts'

/** Where a machine stands, told by one word. */
export const parkStates = ['not-ready', 'ready', 'in-batch', 'given', 'set-aside'] as const
export type ParkState = (typeof parkStates)[number]

/** What a person should look at: two machines of one serial, one without any. */
export const parkOddities = ['same-serial', 'no-serial'] as const
type ParkOddity = (typeof parkOddities)[number]

export const parkColumns = [
  'tag',
  'kind',
  'model',
  'serial',
  'donorNumber',
  'donor',
  'memory',
  'storage',
  'grade',
  'state',
  'receivedAt',
] as const
export type ParkColumn = (typeof parkColumns)[number]

/** An empty list lets everything through. */
export type ParkFilter = {
  search: string
  kinds: MachineKind[]
  states: ParkState[]
  letters: GradeLetter[]
  donorIds: string[]
  intakeId: string | null
  minimumMemoryBytes: number | null
  oddity: ParkOddity | null
}

/** `arrival`: in the order they came. */
export const parkOrders = [
  'arrival',
  'tag',
  'kind',
  'model',
  'serial',
  'donorNumber',
  'donor',
  'memory',
  'grade',
] as const
export type ParkOrder = { by: (typeof parkOrders)[number]; isDescending: boolean }

export type ParkView = { filter: ParkFilter; order: ParkOrder; columns: ParkColumn[] }

export const noParkFilter: ParkFilter = {
  search: '',
  kinds: [],
  states: [],
  letters: [],
  donorIds: [],
  intakeId: null,
  minimumMemoryBytes: null,
  oddity: null,
}
/** The latest arrival first. */
export const arrivalOrder: ParkOrder = { by: 'arrival', isDescending: true }
export const usualParkColumns: ParkColumn[] = ['tag', 'kind', 'model', 'serial', 'donor', 'memory', 'grade', 'state']
export const usualParkView: ParkView = { filter: noParkFilter, order: arrivalOrder, columns: usualParkColumns }

/** Machines that are handled at once. */
export const mostBulkMachines = 2000
