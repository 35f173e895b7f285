import type { ErasureRun } from '../../../../shared/domain/erasure.ts'
import { type ForeignErasure, untoldErasure, untoldRun } from '../../../../shared/domain/foreign-erasure.ts'
import { judgeForeignErasure } from '../../../../shared/domain/judge-foreign-erasure.ts'
import { cleanDriveSerial } from '../../probe/drive-serial.ts'
import { tellText } from '../../probe/placeholders.ts'
import { told as toldValue } from '../told.ts'
import {
  type EreuseErasure,
  type EreuseSanitize,
  type EreuseStep,
  ereuseErasuresSchema,
  ereuseSanitizeSchema,
} from './ereuse-erasure.schema.ts'
import type { JudgedRun } from './judged-run.ts'
import { lastOfEachDrive } from './last-of-each-drive.ts'

/**
 * The erasures that a snapshot of eReuse's workbench tells. It counts no bytes and rounds the sizes of drives, so that
 * none of them is proof by itself. `null` for a document without any.
 */
export function readEreuseErasures(documents: readonly unknown[]): JudgedRun[] | null {
  const told = documents.flatMap((document) => [...componentErasures(document), ...sanitizeErasures(document)])
  const named = told.map((one, index) => ({ ...one, run: { ...one.run, deviceName: `${index + 1}` } }))
  const judged = lastOfEachDrive(named).map((one) => ({ run: one.run, judgement: judgeForeignErasure(one) }))
  return judged.length === 0 ? null : judged
}

function componentErasures(document: unknown): ForeignErasure[] {
  const snapshot = ereuseErasuresSchema.safeParse(document)
  if (!snapshot.success) return []
  const { software, version, components } = snapshot.data
  const toolVersion = [software, version].filter((one) => one !== null).join(' ') || null
  return components.flatMap(({ actions, events, erasure, ...component }) =>
    [...actions, ...events, ...erasure].filter(isErasure).map((action) => {
      const run = { ...runOf(action, toolVersion), ...driveOf(component) }
      const { claim, claimText } = claimOf(action)
      return { ...untoldErasure(run), claim, claimText, isWriting: overwrites(typeOf(action)) ? true : null }
    }),
  )
}

function isErasure(action: EreuseErasure): boolean {
  return /^(?:\w{1,20}:)?Erase/.test(typeOf(action))
}

function typeOf(told: { type: string | null; '@type': string | null }): string {
  return told.type ?? told['@type'] ?? ''
}

/** Shred and badblocks write; what else is called an erasure there is done by the drive or by a hammer. */
function overwrites(type: string): boolean {
  return /Erase(?:Basic|Sectors)$/.test(type)
}

function driveOf(component: {
  model: string | null
  serialNumber: string | null
}): Pick<ErasureRun, 'model' | 'serial'> {
  return { model: tellText(component.model), serial: cleanDriveSerial(component.serialNumber) }
}

function runOf(action: EreuseErasure, toolVersion: string | null): ErasureRun {
  const steps = action.steps.map(typeOf).filter((one) => one !== '')
  const startedAtLocal = localTime(action.startTime ?? action.startingTime)
  const endedAtLocal = localTime(action.endTime ?? action.endingTime)
  const milliseconds = Date.parse(`${endedAtLocal}Z`) - Date.parse(`${startedAtLocal}Z`)
  return {
    ...untoldRun('ereuse', ''),
    toolVersion,
    method: [typeOf(action), ...(steps.length > 0 ? [`(${steps.join(', ')})`] : [])].join(' ').slice(0, 200),
    passCount: action.steps.length > 0 ? action.steps.length : null,
    startedAtLocal,
    endedAtLocal,
    durationSeconds: milliseconds >= 0 ? Math.round(milliseconds / 1000) : null,
  }
}

/** Success must be said of the whole, or of every step; one failure anywhere is a failure. */
function claimOf(action: EreuseErasure): Pick<ForeignErasure, 'claim' | 'claimText'> {
  const states = [stateOf(action), ...action.steps.map(stateOf)]
  if (states.includes('failed')) return { claim: 'failed', claimText: null }
  const [whole, ...ofSteps] = states
  const isErased = whole === 'done' ? !ofSteps.includes('doubtful') : allDone(whole, ofSteps)
  if (isErased) return { claim: 'erased', claimText: null }
  return { claim: null, claimText: states.includes('doubtful') ? 'Warning' : null }
}

function allDone(whole: string | null | undefined, ofSteps: readonly (string | null)[]): boolean {
  return whole === null && ofSteps.length > 0 && ofSteps.every((state) => state === 'done')
}

function stateOf({
  severity,
  success,
}: Pick<EreuseStep, 'severity' | 'success'>): 'done' | 'failed' | 'doubtful' | null {
  if (success === false || severity === 'Error') return 'failed'
  if (severity === 'Warning') return 'doubtful'
  return success === true || severity === 'Info' || severity === 'Notice' ? 'done' : null
}

/** One record of the separate eraser, or those that a lite snapshot holds. */
function sanitizeErasures(document: unknown): ForeignErasure[] {
  const listed =
    typeof document === 'object' && document !== null && 'sanitize' in document ? document.sanitize : document
  const records: unknown[] = Array.isArray(listed) ? listed.slice(0, 200) : [listed]
  return records.flatMap((record) => {
    const read = ereuseSanitizeSchema.safeParse(record)
    return read.success ? [erasureOfRecord(read.data)] : []
  })
}

function erasureOfRecord(record: EreuseSanitize): ForeignErasure {
  const { block = null, smart = null } = record.device_info.export_data
  const states = record.steps.map(stateOf)
  const hasFailed = record.result === false || record.validation?.result === false || states.includes('failed')
  const isDone = record.result !== false && states.length > 0 && states.every((state) => state === 'done')
  const method = record.method?.name ?? record.method?.program ?? null
  const program = toldValue.parse(record.method?.program)
  return {
    ...untoldErasure({
      ...untoldRun('ereuse', ''),
      toolVersion: record.version,
      model: tellText(smart?.model_name ?? block?.model),
      serial: cleanDriveSerial(smart?.serial_number ?? block?.serial),
      sizeBytes: smart?.user_capacity?.bytes ?? null,
      method,
      passCount: states.length > 0 ? states.length : null,
      // It compares a few sectors from before and after.
      verification: record.validation?.result === true ? 'stratified' : null,
    }),
    claim: hasFailed ? 'failed' : isDone ? 'erased' : null,
    isWriting: /^(?:shred|badblocks)$/.test(program ?? '') ? true : null,
  }
}

function localTime(text: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.exec(text ?? '')?.[0] ?? null
}
