import type { ErasureRun } from '../../../../shared/domain/erasure.ts'
import { type ForeignErasure, untoldErasure, untoldRun } from '../../../../shared/domain/foreign-erasure.ts'
import { judgeForeignErasure } from '../../../../shared/domain/judge-foreign-erasure.ts'
import { isSince041 } from '../../../../shared/domain/nwipe-version.ts'
import { tellSerial, tellText } from '../../probe/placeholders.ts'
import type { JudgedRun } from './judged-run.ts'
import { nwipeReportFields, type ReportFields } from './nwipe-report-fields.ts'
import type { TextPage } from './pdf-text.ts'

/** Whether a text is what `pdftotext` makes of a report of nwipe or ShredOS. */
export function isNwipeReport(text: string): boolean {
  return /Disk Erasure Report|System Erasure Report/.test(text) && /by NWIPE\b/i.test(text)
}

/** The output of `pdftotext -layout`: a page is a form feed long. */
export function reportPagesOf(text: string): TextPage[] {
  return text.split('\f').map((page) => ({
    lines: page.split(/\r?\n/).map((line, index) => ({ y: -index, text: line })),
    turned: [],
  }))
}

/** The reports that nwipe and ShredOS print, drive by drive. Their green tick and their ERASED are claims like others. */
export function readNwipeReport(pages: readonly TextPage[]): JudgedRun[] {
  const whole = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  if (!isNwipeReport(whole)) return []
  const toolVersion = /by NWIPE version\s+(\d[\w.-]{0,20})/i.exec(whole)?.[1] ?? null
  return nwipeReportFields(pages).map((fields, index) => {
    const told = erasureOf(fields, toolVersion, `${index + 1}`)
    return { run: told.run, judgement: judgeForeignErasure(told) }
  })
}

function erasureOf(fields: ReportFields, toolVersion: string | null, deviceName: string): ForeignErasure {
  const textOf = (label: Parameters<typeof fields.values.get>[0]) => fields.values.get(label) ?? null
  const status = textOf('status')
  const claim = claimOf(status)
  return {
    ...untoldErasure(runOf(fields, toolVersion, deviceName)),
    claim,
    claimText: claim === null ? status : null,
    isWriting: isWriting(textOf('method')),
    nativeSizeBytes: bytesIn(textOf('realSize')),
    hiddenArea: hiddenOf(textOf('hidden'), textOf('hiddenSize'), textOf('realSize')),
    rounds: roundsOf(textOf('rounds')),
    errorTexts: /warning/i.test(`${status} ${textOf('information')}`) ? [warningOf(textOf('information'))] : [],
    contradictions: fields.disputed,
    refusesDrivesInUse: isSince041(toolVersion),
  }
}

function runOf(fields: ReportFields, toolVersion: string | null, deviceName: string): ErasureRun {
  const textOf = (label: Parameters<typeof fields.values.get>[0]) => fields.values.get(label) ?? null
  const errors = errorCounts(textOf('errors'), fields.errorNames)
  return {
    ...untoldRun('nwipe', deviceName),
    toolVersion,
    model: tellText(textOf('model')),
    serial: tellSerial(textOf('serial')),
    sizeBytes: bytesIn(textOf('apparentSize')),
    method: textOf('method'),
    verification: verificationOf(textOf('verify')),
    bytesWritten: integer(/^(\d{1,17})\b/.exec(textOf('bytesErased') ?? '')?.[1]),
    passErrorCount: errors.get('pass') ?? null,
    verifyErrorCount: errors.get('verify') ?? null,
    syncErrorCount: errors.get('sync') ?? null,
    startedAtLocal: localTime(textOf('startedAt')),
    endedAtLocal: localTime(textOf('endedAt')),
    durationSeconds: seconds(textOf('duration')),
  }
}

function claimOf(status: string | null): ForeignErasure['claim'] {
  const [, word] = /^(ERASED|FAILED|ABORTED)\b/.exec(status ?? '') ?? []
  if (word === undefined) return null
  return word === 'ERASED' ? 'erased' : word === 'FAILED' ? 'failed' : 'aborted'
}

function isWriting(method: string | null): boolean | null {
  return method === null || method === '' ? null : !/^verify\b/i.test(method)
}

/** `No hidden sectors`, `Not applicable`, `Unknown`; older ones shout `HIDDEN AREA FOUND!` beside the size. */
function hiddenOf(state: string | null, size: string | null, realSize: string | null): ForeignErasure['hiddenArea'] {
  const both = `${state ?? ''} ${size ?? ''}`
  if (/found/i.test(both) || /^\d+ sectors/.test(size ?? '')) return 'found'
  if (state === null && size === null) return null
  const isTold = /no hidden|not applicable/i.test(state ?? size ?? '')
  return isTold && !/unknown|unavailable|sanity/i.test(`${both} ${realSize ?? ''}`) ? 'none' : 'unknown'
}

function warningOf(information: string | null): string {
  return information === null || information === '' ? 'See Warning' : information.slice(0, 200)
}

function verificationOf(text: string | null): ErasureRun['verification'] {
  const words: Record<string, ErasureRun['verification']> = { none: 'none', last: 'last-pass', all: 'all-passes' }
  return words[/^[a-z]+/i.exec(text ?? '')?.[0].toLowerCase() ?? ''] ?? null
}

function roundsOf(text: string | null): ForeignErasure['rounds'] {
  const [, done, asked] = /^(-?\d{1,6})\/(\d{1,6})/.exec(text ?? '') ?? []
  return { done: integer(done), asked: integer(asked) }
}

/** `0/0/0` under the names that the label gives in its own order. */
function errorCounts(text: string | null, names: readonly string[]): Map<string, number | null> {
  const counts = (/^[\d/]+/.exec(text ?? '')?.[0] ?? '').split('/')
  return new Map(names.map((name, index) => [name, integer(counts[index])]))
}

/** `500 GB, 500107862016 bytes` or `500 GB,500107862016b`. */
function bytesIn(text: string | null): number | null {
  return integer(/,\s?(\d{1,17})\s?b(?:ytes)?\b/.exec(text ?? '')?.[1])
}

function integer(text: string | undefined): number | null {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isSafeInteger(value) ? value : null
}

function localTime(text: string | null): string | null {
  const [, year, month, day, time] = /^(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2})/.exec(text ?? '') ?? []
  return time === undefined ? null : `${year}-${month}-${day}T${time}`
}

function seconds(text: string | null): number | null {
  const [, hours, minutes, rest] = /(\d{1,5}):(\d{2}):(\d{2})/.exec(text ?? '') ?? []
  return rest === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}
