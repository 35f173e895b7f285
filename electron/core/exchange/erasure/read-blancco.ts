import type { ErasureRun } from '../../../../shared/domain/erasure.ts'
import { type ForeignErasure, untoldErasure, untoldRun } from '../../../../shared/domain/foreign-erasure.ts'
import { judgeForeignErasure } from '../../../../shared/domain/judge-foreign-erasure.ts'
import { tellSerial, tellText } from '../../probe/placeholders.ts'
import { readXmlTree, type XmlNode } from '../xml-tree.ts'
import { blanccoErasures, blanccoPart, blanccoText, blanccoTexts } from './blancco-entries.ts'
import type { JudgedRun } from './judged-run.ts'
import { lastOfEachDrive } from './last-of-each-drive.ts'

/** Below this share of the drive, a sample says too little; our own stratified reading takes as much. */
const leastSamplePercent = 10
const usualSectorBytes = 512

/** Whether a text is a report that Blancco exported as XML. */
export function isBlanccoReport(text: string): boolean {
  return /^\s*</.test(text) && /<(?:system_erasure_report|blancco_data|blancco_erasure_report)\b/.test(text)
}

/** The erasures that a Blancco report tells; `null` for a file that is cut or not of that kind. */
export function readBlancco(text: string): JudgedRun[] | null {
  const root = readXmlTree(text)
  if (root === null) return null
  const software = blanccoPart(root, 'description') ?? root
  const version = blanccoText(software, 'product_revision', 'product_version', 'software_version')
  const told = blanccoErasures(root).map((node, index) => erasureOf(node, `${index + 1}`, version))
  return lastOfEachDrive(told).map((one) => ({ run: one.run, judgement: judgeForeignErasure(one) }))
}

function erasureOf(node: XmlNode, deviceName: string, toolVersion: string | null): ForeignErasure {
  const run = runOf(node, deviceName, toolVersion)
  const state = blanccoText(node, 'state', 'status')
  const claim = claimOf(state)
  const exceptions = blanccoTexts(node, /^exceptions?$|^message$|^warning$/)
  return {
    ...untoldErasure(run),
    claim,
    claimText: claim === null ? state : null,
    isWriting: isWriting(run.method),
    hiddenArea: hiddenOf([...exceptions, ...blanccoTexts(node, /hpa|dco|hidden/)]),
    // What was put right is told too; the rest stands against the erasure.
    errorTexts: exceptions.filter((one) => !isPutRight(one)).map((one) => one.slice(0, 200)),
    remappedCount: count(blanccoText(node, 'remapped', 'remapped_sectors')),
  }
}

function runOf(node: XmlNode, deviceName: string, toolVersion: string | null): ErasureRun {
  const target = blanccoPart(node, 'target') ?? node
  const sectors = count(blanccoText(node, 'cleaned_sectors', 'erased_sectors', 'sectors'))
  const sectorBytes = count(blanccoText(node, 'sector_size', 'logical_sector_size')) ?? usualSectorBytes
  const [vendor, model] = [tellText(blanccoText(target, 'vendor')), tellText(blanccoText(target, 'model'))]
  return {
    ...untoldRun('blancco', deviceName),
    toolVersion,
    model: model ?? vendor,
    serial: tellSerial(blanccoText(target, 'serial')),
    sizeBytes: count(blanccoText(target, 'capacity', 'size')),
    method: blanccoText(node, 'erasure_standard_name', 'standard', 'erasure_standard'),
    passCount: count(blanccoText(node, 'total_erasure_rounds', 'overwriting_rounds', 'rounds')),
    verification: verificationOf(blanccoTexts(node, /^verif/)),
    bytesWritten: sectors === null ? null : sectors * sectorBytes,
    passErrorCount: sumOf([blanccoText(node, 'total_errors', 'errors'), blanccoText(node, 'failed_sectors')]),
    startedAtLocal: localTime(blanccoText(node, 'start_time', 'start')),
    endedAtLocal: localTime(blanccoText(node, 'end_time', 'end')),
    durationSeconds: seconds(blanccoText(node, 'elapsed_time', 'elapsed')),
  }
}

/** "Successful" and "Erased" whole, and nothing that goes on: "Erased with exceptions" is another state. */
function claimOf(state: string | null): ForeignErasure['claim'] {
  const word = state?.trim().toLowerCase() ?? ''
  if (word === 'successful' || word === 'erased') return 'erased'
  if (/^(?:failed|not erased|unsuccessful)\b/.test(word)) return 'failed'
  return /^(?:cancel|abort|interrupt|stopped)/.test(word) ? 'aborted' : null
}

function isWriting(method: string | null): boolean | null {
  return method === null ? null : !/\bverif|\bread[- ]only\b/i.test(method)
}

function isPutRight(text: string): boolean {
  return /area (?:removed|content was erased|erased)\b/i.test(text) && !/\bnot\b/i.test(text)
}

function hiddenOf(texts: readonly string[]): ForeignErasure['hiddenArea'] {
  const told = texts.filter((one) => /hpa|dco|hidden|^(?:none|no|0|false)$/i.test(one))
  if (told.length === 0) return null
  if (told.some((one) => /could not be erased|not erased|\bfound\b|\bdetected\b/i.test(one))) return 'found'
  const isNone = told.every((one) => isPutRight(one) || /^(?:none|no|0|false)$|\bno (?:hpa|dco|hidden)/i.test(one))
  return isNone ? 'none' : 'unknown'
}

/** `100%`, `10`, `passed`, `no`: what says no share of the drive counts as a sample. */
function verificationOf(texts: readonly string[]): ErasureRun['verification'] {
  if (texts.length === 0) return null
  if (texts.some((one) => /^(?:no|none|false|not\b|disabled|skipped|fail)/i.test(one.trim()))) return 'none'
  const percents = texts.flatMap((one) => /^(\d{1,3}(?:\.\d{1,3})?)\s*%?$/.exec(one.trim())?.[1] ?? []).map(Number)
  if (percents.length > 0) {
    const least = Math.min(...percents)
    if (least >= 100) return 'full'
    return least >= leastSamplePercent ? 'stratified' : 'none'
  }
  return texts.some((one) => /^(?:yes|true|pass|ok\b|success|done|verified)/i.test(one.trim())) ? 'stratified' : null
}

function count(text: string | null): number | null {
  const value = /^\d{1,17}$/.test(text?.trim() ?? '') ? Number(text) : Number.NaN
  return Number.isSafeInteger(value) ? value : null
}

/** Errors and failed sectors together; unknown when neither is a number. */
function sumOf(texts: readonly (string | null)[]): number | null {
  const told = texts.filter((one) => one !== null)
  const counts = told.map(count)
  if (counts.length === 0 || counts.includes(null)) return null
  return counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

/** The zone is cut off: a run tells the local time of the machine that erased. */
function localTime(text: string | null): string | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})/.exec(text?.trim() ?? '') ?? []
  return time === undefined ? null : `${day}T${time}`
}

function seconds(text: string | null): number | null {
  const [, hours, minutes, rest] = /^(\d{1,5}):(\d{2}):(\d{2})/.exec(text?.trim() ?? '') ?? []
  return rest === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}
