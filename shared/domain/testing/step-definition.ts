import type { MachineKind } from '../machine-facts.ts'
import type { FaultCode } from './result.ts'

export type InBothLanguages = { fr: string; en: string }

/** Tests that run in a page on the tested machine. */
export const interactiveTests = [
  'keyboard',
  'pointer',
  'touch',
  'display',
  'camera',
  'sound',
  'graphics',
  'battery-discharge',
] as const
export type InteractiveTest = (typeof interactiveTests)[number]

/** Tests that run by themselves on the machine that carries the core. */
export const unattendedTests = [
  'smart-short',
  'memory',
  'processor-stress',
  'wireless-scan',
  'ethernet-speed',
  'usb-ports',
] as const
export type UnattendedTest = (typeof unattendedTests)[number]

/** Hardware that a step needs; what the reading says is absent makes the step not applicable. */
export const hardwareNeeds = [
  'keyboard',
  'pointer',
  'touch-screen',
  'built-in-screen',
  'camera',
  'microphone',
  'speakers',
  'battery',
  'wifi',
  'bluetooth',
  'ethernet',
  'optical-drive',
  'card-reader',
  'fingerprint-reader',
  'tpm',
  'drive',
  'gpu',
] as const
export type HardwareNeed = (typeof hardwareNeeds)[number]

/** How a failed step weighs: `key` functions make a machine unfit, `secondary` ones are listed, `cession` ones only block leaving. */
export const stepWeights = ['key', 'secondary', 'cession'] as const
export type StepWeight = (typeof stepWeights)[number]

export type StepDefinition = {
  /** Stable over versions: "keyboard", "stickers-removed". */
  key: string
  title: InBothLanguages
  purpose: InBothLanguages
  how: InBothLanguages
  verify: InBothLanguages
  test:
    | { kind: 'person' }
    | { kind: 'interactive'; name: InteractiveTest }
    | { kind: 'unattended'; name: UnattendedTest }
  needs: HardwareNeed[]
  dependsOn: string[]
  expectedSeconds: number
  weight: StepWeight
  /** The faults offered when it fails; the first is the usual one. */
  faults: FaultCode[]
  /** What is written down with the verdict; most steps ask nothing. */
  asks?: StepQuestion[]
}

/** A number when it has a unit ("W"), one of the choices when there are any, a short line otherwise. */
export type StepQuestion = {
  name: string
  label: InBothLanguages
  unit: string | null
  choices: { value: string; label: InBothLanguages }[]
}

/** One list, one version. A machine keeps the version that it was started with. */
export type ChecklistDefinition = {
  id: string
  version: number
  kinds: MachineKind[]
  title: InBothLanguages
  steps: StepDefinition[]
}
