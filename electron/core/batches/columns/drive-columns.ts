import type { MachineDrive } from '../../../../shared/contract/machines.contract.ts'
import { driveHealthVerdict } from '../../../../shared/domain/drive-health.ts'
import { erasedDay } from '../../../../shared/domain/erasure-day.ts'
import { formatDate } from '../../../../shared/i18n/format.ts'
import type { FrozenMachine } from '../frozen-machine.ts'
import { type ColumnInput, code, day, joined, number, text } from './column.ts'

type Write = (drive: MachineDrive, input: ColumnInput) => string | null
const eachDrive = (write: Write) => (input: ColumnInput) =>
  joined(input.frozen.drives.map((drive) => write(drive, input)))

/** What holds data, and what was done to it: of several drives, one place each. */
export const driveColumns = {
  driveType: text(
    eachDrive(({ facts }, { words }) =>
      facts.mediaType === null ? null : words(`papers.mediaTypeShort.${facts.mediaType}`),
    ),
  ),
  driveGigabytes: number((input) => {
    const sizes = input.frozen.drives.map(({ facts }) => facts.sizeBytes).map(gigabytes)
    return sizes.length === 1 ? (sizes[0] ?? null) : joined(sizes.map((size) => size?.toString() ?? null))
  }),
  drives: text(eachDrive(({ facts }) => facts.model)),
  driveSerials: code(eachDrive(({ facts }) => facts.serial)),
  driveHealth: text(
    eachDrive(({ facts }, { words }) => words(`codes.driveHealth.${driveHealthVerdict(facts).verdict}`)),
  ),
  erasureMethod: text(
    eachDrive(({ decisive }, { words }) => {
      if (decisive === null) return null
      const { own, method, tool } = decisive.run
      const how = own === undefined ? method : words(`erasing.technique.${own.technique}`)
      return how === null ? words(`codes.erasureTool.${tool}`) : how
    }),
  ),
  erasure: text(
    eachDrive(({ decisive }, { words }) =>
      decisive === null ? null : words(`codes.erasureStatus.${decisive.status}`),
    ),
  ),
  erasureLevel: text(
    eachDrive(({ decisive }, { words }) =>
      decisive?.achieved ? words(`codes.erasureLevel.${decisive.achieved}`) : null,
    ),
  ),
  erasedOn: day((input) => {
    const days = erasedDays(input.frozen, input.timeZone)
    if (days.length === 1) return days[0] ?? null
    return joined(days.map((one) => (one === null ? null : formatDate(one, input.language))))
  }),
  certificate: code(({ frozen }) => frozen.certificateNumber),
} as const

export function erasedDays({ drives }: Pick<FrozenMachine, 'drives'>, timeZone: string): (string | null)[] {
  return drives.map(({ decisive }) => (decisive === null ? null : erasedDay(decisive, timeZone)))
}

function gigabytes(sizeBytes: number | null): number | null {
  return sizeBytes === null ? null : Math.round(sizeBytes / 1e9)
}
