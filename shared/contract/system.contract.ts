import { eventIterator, oc, type } from '@orpc/contract'

export type CheckState = 'ok' | 'warning' | 'failed'
/** One line of the doctor: a code, what was found, and whether it is in the way. */
export type DoctorCheck = { code: DoctorCheckCode; state: CheckState; found: string | null }
export const doctorCheckCodes = [
  'NODE_VERSION',
  'NATIVE_MODULE',
  'DATA_FOLDER',
  'DISK_SPACE',
  'DATABASE',
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
    | 'session'
    | 'collection'
    | 'erasing'
    | 'testing'
    | 'network'
  id: string | null
}

export const systemContract = {
  doctor: oc.output(type<DoctorReport>()),
  changes: oc.output(eventIterator(type<ChangeEvent>())),
}
