import type { Measure, TestVerdict } from './result.ts'
import type { UnattendedTest } from './step-definition.ts'

const unattendedStates = ['running', 'done', 'cancelled', 'interrupted'] as const
/** `interrupted`: the core went away while it ran; nothing is known of how it would have ended. */
export type UnattendedState = (typeof unattendedStates)[number]

/** `share` is `null` while nothing tells how much is left. */
export type UnattendedProgress = { share: number | null; measures: Measure[] }

/** One unattended test of one machine, on the machine that carries the core. */
export type UnattendedRun = {
  id: string
  machineId: string
  test: UnattendedTest
  state: UnattendedState
  progress: UnattendedProgress
  /** How many ports a person counted; only for the USB ports. */
  usbPortsWanted: number | null
  startedAt: string
  endedAt: string | null
  operatorName: string
  verdict: TestVerdict | null
  /** False when the machine's list does not ask for this test: the verdict stays here. */
  isRecorded: boolean
}

/** What a machine left behind when its core went away: enough to offer to take up the work again. */
export type UnfinishedTests = {
  machineId: string
  assetTag: string
  interrupted: UnattendedRun[]
  /** Keys of the steps of its list that have a result. */
  doneSteps: string[]
}
