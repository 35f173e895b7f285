import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { formatDate, formatNumber } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'

/** One machine as a frozen batch keeps it. */
export type FrozenMachine = Pick<
  MachinePage,
  'machine' | 'summary' | 'intake' | 'reading' | 'drives' | 'steps' | 'grade'
>

type Write = (frozen: FrozenMachine, language: Language, words: Translate) => string | null

/** The columns of a batch export, in order; the heading of each is `exports.batch.columns.<key>`. */
const columns = {
  assetTag: ({ machine }) => machine.assetTag,
  donor: ({ summary }) => summary.donorName,
  kind: ({ summary }, _, words) => (summary.kind === null ? null : words(`codes.machineKind.${summary.kind}`)),
  manufacturer: ({ summary }) => summary.manufacturer,
  model: ({ summary }) => summary.model,
  serial: ({ summary }) => summary.serial,
  cpu: ({ reading }) => reading?.facts.cpus[0]?.model ?? null,
  memoryGibibytes: ({ reading }, language) => gibibytes(reading?.facts.memory.totalBytes ?? null, language),
  drives: ({ drives }) => joined(drives.map(({ facts }) => facts.model)),
  driveGigabytes: ({ drives }, language) => joined(drives.map(({ facts }) => gigabytes(facts.sizeBytes, language))),
  driveSerials: ({ drives }) => joined(drives.map(({ facts }) => facts.serial)),
  erasure: ({ drives }, _, words) =>
    joined(drives.map(({ decisive }) => (decisive === null ? null : words(`codes.erasureStatus.${decisive.status}`)))),
  erasureLevel: ({ drives }, _, words) =>
    joined(
      drives.map(({ decisive }) => (decisive?.achieved ? words(`codes.erasureLevel.${decisive.achieved}`) : null)),
    ),
  erasedOn: ({ drives }, language) =>
    joined(drives.map(({ decisive }) => (decisive === null ? null : formatDate(decisive.recordedAt, language)))),
  grade: ({ grade }, _, words) => (grade?.letter ? words(`codes.letter.${grade.letter}`) : null),
  cosmetic: ({ grade }) => grade?.cosmetic ?? null,
  functional: ({ grade }) => grade?.functional ?? null,
  batteryPercent: ({ reading }, language) => batteryHealth(reading, language),
  receivedOn: ({ intake }, language) => formatDate(intake.receivedOn, language),
} satisfies Record<string, Write>

export type BatchColumn = keyof typeof columns
export const batchColumns = Object.keys(columns) as BatchColumn[]

/** The cells of one machine, in the order of `batchColumns`; unknown is empty. */
export function batchRow(frozen: FrozenMachine, language: Language): string[] {
  const words = translator(language)
  return batchColumns.map((column) => (columns[column] as Write)(frozen, language, words) ?? '')
}

function joined(parts: (string | null)[]): string {
  return parts.map((part) => part ?? '?').join(' + ')
}

function gibibytes(bytes: number | null, language: Language): string | null {
  return bytes === null ? null : formatNumber(bytes / 2 ** 30, language, 1)
}

function gigabytes(bytes: number | null, language: Language): string | null {
  return bytes === null ? null : formatNumber(bytes / 1e9, language)
}

function batteryHealth(reading: FrozenMachine['reading'], language: Language): string | null {
  const [battery] = reading?.facts.batteries ?? []
  if (!battery?.designMilliwattHours || battery.fullMilliwattHours === null) return null
  return formatNumber((battery.fullMilliwattHours / battery.designMilliwattHours) * 100, language)
}
