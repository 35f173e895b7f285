// nvme sanitize-log DEVICE --output-format=json  (or without it, for people)
import { z } from 'zod'
import type { SanitizeOutcome, SanitizeStatus } from '../../../../shared/domain/erasing/drive-state.ts'
import { parseJson } from '../drive-text.ts'
import { keyValueLines, leadingNumber } from './key-value-lines.ts'

/** The log page as far as it was told. */
type SanitizeLog = {
  code: number
  progress: number | null
  action: number
  isGloballyErased: boolean | null
  isBlank: boolean
}

const outcomes: readonly SanitizeOutcome[] = ['never', 'success', 'in-progress', 'failed', 'success']
const actions = [null, null, 'block', 'overwrite', 'crypto'] as const

/** What the drive says of its last sanitize; a text that does not say it is unreadable, never a success. */
export function parseNvmeSanitizeLog(text: string): SanitizeStatus {
  const log = logOfJson(parseJson(text)) ?? logOfLines(text)
  const told = log === null ? undefined : outcomes[log.code]
  // libnvme 1.12 gave a page of zeros whatever the drive had done.
  if (log === null || told === undefined || log.isBlank) return unreadable
  return {
    outcome: told,
    progressPermille:
      told === 'in-progress' && log.progress !== null
        ? Math.min(1000, Math.floor((log.progress * 1000) / 65_536))
        : null,
    action: told === 'never' ? null : (actions[log.action] ?? null),
    isGloballyErased: log.isGloballyErased,
  }
}

const unreadable: SanitizeStatus = {
  outcome: 'unreadable',
  progressPermille: null,
  action: null,
  isGloballyErased: null,
}

const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^(?:0x[0-9a-f]{1,8}|\d{1,10})$/i)
      .transform(Number),
  ])
  .nullish()
  .catch(null)
const LogSchema = z.looseObject({
  sprog: number,
  sstat: z.union([z.record(z.string(), z.unknown()), z.number()]),
  cdw10_info: number,
})

/** Filed under the name of the device that was given, or under none. */
function logOfJson(document: unknown): SanitizeLog | null {
  const own = LogSchema.safeParse(document)
  if (own.success) return readLog(own.data)
  const filed = z.record(z.string(), z.unknown()).safeParse(document)
  const logs = Object.values(filed.data ?? {}).map((value) => LogSchema.safeParse(value).data)
  // Two logs in one answer: whose would be believed?
  const told = logs.filter((log) => log !== undefined)
  return told.length === 1 && told[0] !== undefined ? readLog(told[0]) : null
}

function readLog({ sprog, sstat, cdw10_info: action, ...rest }: z.infer<typeof LogSchema>): SanitizeLog | null {
  const code = typeof sstat === 'number' ? sstat & 7 : codeOfSentence(sstat)
  if (code === null) return null
  const erased = typeof sstat === 'number' ? (sstat >> 8) & 1 : sstat.global_erased
  const times = Object.entries(rest).filter(([name]) => name.startsWith('time_'))
  return {
    code,
    progress: sprog ?? null,
    action: (action ?? 0) & 7,
    isGloballyErased: erased === 1 || erased === true ? true : erased === 0 || erased === false ? false : null,
    isBlank: code === 0 && sprog === 0 && times.length > 0 && times.every(([, value]) => value === 0),
  }
}

/** "(1) Most Recent Sanitize Command Completed Successfully.": under "status", or in 2.7 and 2.8 under the sentence itself. */
function codeOfSentence(status: Record<string, unknown>): number | null {
  const codes = Object.values(status)
    .map((value) => (typeof value === 'string' ? /^\((\d)\)/.exec(value)?.[1] : undefined))
    .filter((code) => code !== undefined)
  return codes.length === 1 ? Number(codes[0]) : null
}

/** "Sanitize Status (SSTAT) : 0x101"; versions 2.2 to 2.4 print its lowest three bits alone. */
function logOfLines(text: string): SanitizeLog | null {
  const lines = keyValueLines(text)
  const field = (mark: string) => leadingNumber([...lines].find(([name]) => name.includes(mark))?.[1])
  const status = field('(sstat)')
  if (status === null) return null
  const progress = field('(sprog)')
  return {
    code: status & 7,
    progress,
    action: (field('(scdw10)') ?? 0) & 7,
    isGloballyErased: status > 7 ? ((status >> 8) & 1) === 1 : null,
    isBlank: status === 0 && progress === 0,
  }
}
