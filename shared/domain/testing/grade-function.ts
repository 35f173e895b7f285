import { type Condition, type FunctionalGrade, functionalGrades } from '../grading.ts'
import type { FaultCode, ResultState } from './result.ts'
import type { StepWeight } from './step-definition.ts'

/** What a grade needs to know of one step of the machine's list. `null` = no result stands. */
export type GradedStep = { key: string; weight: StepWeight; state: ResultState | null; faults: readonly FaultCode[] }

export type FunctionReason =
  /** A key function fails: the scale begins where those work. */
  | { code: 'KEY_FUNCTION_FAILED'; stepKey: string; faults: FaultCode[] }
  | { code: 'UNSAFE'; stepKey: string; faults: FaultCode[] }
  | { code: 'KEY_FUNCTION_UNTESTED'; stepKey: string; state: ResultState | null }
  | { code: 'FUNCTION_FAILED'; stepKey: string; faults: FaultCode[]; allows: FunctionalGrade }
  | { code: 'FUNCTION_UNTESTED'; stepKey: string; state: ResultState | null; allows: FunctionalGrade }
  | { code: 'SYSTEM_NOT_IN_ORDER'; stepKey: string; faults: FaultCode[]; allows: FunctionalGrade }
  /** No function was seen to work. */
  | { code: 'NO_TESTS' }
  | { code: 'ALL_TESTED'; allows: FunctionalGrade }
  | { code: 'LIKE_NEW'; condition: Condition; allows: FunctionalGrade }

/** `grade` is `null` while it is broken or not known; only `isUnfit` tells the two apart. */
export type FunctionGrade = { grade: FunctionalGrade | null; isUnfit: boolean; reasons: FunctionReason[] }

/** Nobody is handed these, whatever the list says of their step. */
const unsafe: ReadonlySet<FaultCode> = new Set(['BATTERY_SWOLLEN', 'DOES_NOT_START', 'SHUTS_DOWN'])
/** The function is there and does its work, less well than new. */
const weakened: ReadonlySet<FaultCode> = new Set([
  'SCREEN_DEFECTS',
  'SCREEN_UNEVEN',
  'WIFI_WEAK',
  'ETHERNET_SLOW',
  'BATTERY_WORN',
  'THROTTLES',
  'FAN_NOISY',
  'SOUND_DISTORTED',
])
const software: ReadonlySet<FaultCode> = new Set(['SYSTEM_MISSING', 'LICENCE_MISSING'])
const likeNew: ReadonlySet<Condition> = new Set(['certified', 'unused', 'new-open-box'])

/** F3: key functions work; F4: all the hardware does; F5: and the system is installed. The lowest ceiling speaks. */
export function gradeFunction(steps: readonly GradedStep[], condition: Condition | null): FunctionGrade {
  const ordered = steps.toSorted((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
  const reasons = ordered.flatMap(stepReasons)
  const isUnfit = reasons.some(({ code }) => code === 'KEY_FUNCTION_FAILED' || code === 'UNSAFE')
  if (!ordered.some(({ weight, state }) => weight !== 'cession' && state === 'pass')) reasons.push({ code: 'NO_TESTS' })
  const isUnknown = reasons.some(({ code }) => code === 'KEY_FUNCTION_UNTESTED' || code === 'NO_TESTS')
  if (isUnfit || isUnknown) return { grade: null, isUnfit, reasons }
  const ceilings = reasons.filter((reason) => 'allows' in reason)
  if (ceilings.length > 0) return { grade: lowest(ceilings.map(({ allows }) => allows)), isUnfit, reasons }
  const isLikeNew = condition !== null && likeNew.has(condition)
  const best: FunctionReason = isLikeNew
    ? { code: 'LIKE_NEW', condition, allows: 'F6' }
    : { code: 'ALL_TESTED', allows: 'F5' }
  return { grade: best.allows, isUnfit, reasons: [best] }
}

function stepReasons({ key: stepKey, weight, state, faults: told }: GradedStep): FunctionReason[] {
  if (state === 'pass' || state === 'not-applicable') return []
  if (state !== 'fail') return openReasons(stepKey, weight, state)
  const faults = told.toSorted()
  if (faults.some((fault) => unsafe.has(fault))) return [{ code: 'UNSAFE', stepKey, faults }]
  const isSoftware = (fault: FaultCode) => software.has(fault)
  const hardware = faults.filter((fault) => !isSoftware(fault))
  const softwareReasons: FunctionReason[] = faults.some(isSoftware)
    ? [{ code: 'SYSTEM_NOT_IN_ORDER', stepKey, faults: faults.filter(isSoftware), allows: 'F4' }]
    : []
  // Without a word on what fails, the function is taken for lost.
  const isHardware = weight !== 'cession' && (hardware.length > 0 || faults.length === 0)
  return isHardware ? [...softwareReasons, hardwareReason(stepKey, weight, hardware)] : softwareReasons
}

function hardwareReason(stepKey: string, weight: StepWeight, faults: FaultCode[]): FunctionReason {
  const isWeakened = faults.length > 0 && faults.every((fault) => weakened.has(fault))
  if (isWeakened) return { code: 'FUNCTION_FAILED', stepKey, faults, allows: weight === 'key' ? 'F3' : 'F4' }
  if (weight === 'key') return { code: 'KEY_FUNCTION_FAILED', stepKey, faults }
  return { code: 'FUNCTION_FAILED', stepKey, faults, allows: 'F3' }
}

/** A step that blocks leaving says nothing of how the machine works. */
function openReasons(stepKey: string, weight: StepWeight, state: ResultState | null): FunctionReason[] {
  if (weight === 'cession') return []
  if (weight === 'key') return [{ code: 'KEY_FUNCTION_UNTESTED', stepKey, state }]
  return [{ code: 'FUNCTION_UNTESTED', stepKey, state, allows: 'F3' }]
}

function lowest(grades: readonly FunctionalGrade[]): FunctionalGrade {
  return functionalGrades[Math.min(...grades.map((grade) => functionalGrades.indexOf(grade)))] ?? 'F3'
}
