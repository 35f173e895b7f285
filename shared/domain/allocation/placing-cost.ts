import { gibibyte } from '../fitted-memory.ts'
import type { LineGroup } from './classes.ts'
import type { AskedLine, OfferedMachine } from './problem.ts'

/**
 * What a fitting machine costs at a line, in whole points: soft rules choose among shares that are equally fair and
 * never change a share. Between two rules the dearer one decides.
 */
const points = {
  /** Mobility or an unstable mains, and no battery. */
  notPortable: 200,
  /** A portable where nothing asks for one. */
  portableUnasked: 60,
  /** A machine that can run Windows 11 where nobody asked for Windows. */
  windowsUnasked: 30,
  /** Sea and air freight is paid by weight. */
  heavyByFreight: 12,
  /** For each doubling of memory beyond what was asked: the plainest machine that still fits. */
  memoryDoubling: 2,
} as const

const light: readonly OfferedMachine['kind'][] = ['laptop', 'tablet', 'mini']

export function placingCost(
  machine: OfferedMachine,
  { like, isFreight }: Pick<LineGroup, 'like' | 'isFreight'>,
): number {
  const isPortable = machine.kind === 'laptop' || machine.kind === 'tablet'
  const isChoice = like.kind === 'computer'
  let cost = memoryDoublings(machine, like) * points.memoryDoubling
  if (like.isMobilityNeeded && !isPortable) cost += points.notPortable
  if (isChoice && !like.isMobilityNeeded && isPortable && !isFreight) cost += points.portableUnasked
  if (like.system !== 'windows' && machine.canRunWindows) cost += points.windowsUnasked
  if (isFreight && !light.includes(machine.kind)) cost += points.heavyByFreight
  return cost
}

/** An association's lines of a later priority wait for its earlier ones. */
export function lineCost({ priority }: Pick<AskedLine, 'priority'>): number {
  return (priority - 1) * 1000
}

function memoryDoublings({ memoryBytes }: OfferedMachine, { minimumMemoryBytes }: AskedLine): number {
  if (memoryBytes === null) return 0
  return Math.max(0, Math.round(Math.log2(memoryBytes / (minimumMemoryBytes ?? gibibyte))))
}
