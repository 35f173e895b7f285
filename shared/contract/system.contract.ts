import { eventIterator, oc, type } from '@orpc/contract'
import * as z from 'zod'

export type CheckState = 'ok' | 'warning' | 'failed'
/** One line of the doctor: a code, what was found, and whether it is in the way. */
export type DoctorCheck = { code: DoctorCheckCode; state: CheckState; found: string | null }
const doctorCheckCodes = [
  'NODE_VERSION',
  'NATIVE_MODULE',
  'DATA_FOLDER',
  'DISK_SPACE',
  'DATABASE',
  'EVIDENCE',
  'BACKUP',
  'BACKUP_ELSEWHERE',
  'CODES',
  'RIGHTS',
  'TOOL_DMIDECODE',
  'TOOL_SMARTCTL',
  'TOOL_LSBLK',
  'TOOL_NVME',
  'TOOL_HDPARM',
  'TOOL_NWIPE',
  'CHROMIUM',
  'ELECTRON',
] as const
export type DoctorCheckCode = (typeof doctorCheckCodes)[number]
export type DoctorReport = { checks: DoctorCheck[]; dataFolder: string }

/** Something changed: the page asks again for what it shows of it. */
export type ChangeEvent = {
  subject:
    | 'machines'
    | 'intakes'
    | 'batches'
    | 'requests'
    | 'allocation'
    | 'deliveries'
    | 'fates'
    | 'papers'
    | 'session'
    | 'collection'
    | 'erasing'
    | 'testing'
    | 'network'
    | 'backups'
  id: string | null
}

type AuditBreak = { sequence: number; problem: 'ALTERED' | 'MISSING' | 'NOT_CHAINED' | 'HEAD_DIFFERS' }
/** The log that an offline bench brought, checked by what our own log says of it. */
export type BenchLogReport = { name: string; entryCount: number; headHash: string; breaks: AuditBreak[] }

/** What a check of the whole log of changes found. */
export type AuditReport = {
  entryCount: number
  /** As it stands on papers: whoever holds one can prove that nothing before it was rewritten. */
  headHash: string
  breaks: AuditBreak[]
  benches: BenchLogReport[]
  /** The entry whose hash was asked for; `null` when none bears it, or none was asked. */
  knownAt: number | null
}

export const systemContract = {
  audit: oc
    .input(
      z.object({
        hash: z
          .string()
          .regex(/^[0-9a-f]{8,64}$/)
          .nullable()
          .default(null),
      }),
    )
    .output(type<AuditReport>()),
  doctor: oc.output(type<DoctorReport>()),
  /** For who helps from afar: this report and the last log lines, without serials, names or addresses. */
  supportBundle: oc.output(z.instanceof(File)),
  changes: oc.output(eventIterator(type<ChangeEvent>())),
}
