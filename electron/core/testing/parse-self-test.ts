import * as z from 'zod'

/** How a drive's self-test stands. `share` counts up to 1. */
export type SelfTestFacts = {
  state: 'running' | 'passed' | 'failed' | 'stopped' | 'none' | 'unknown'
  share: number | null
}

const valueSchema = z.object({ value: z.number() })
const ataSchema = z.object({
  ata_smart_data: z.object({
    self_test: z.object({ status: valueSchema.extend({ remaining_percent: z.number().optional() }) }),
    capabilities: z.object({ self_tests_supported: z.boolean().optional() }).optional(),
  }),
})
const nvmeSchema = z.object({
  nvme_self_test_log: z.object({
    current_self_test_operation: valueSchema,
    current_self_test_completion_percent: z.number().optional(),
    table: z.array(z.object({ self_test_result: valueSchema })).optional(),
  }),
})
const nvmeCliSchema = z.object({
  'Current Device Self-Test Operation': z.number(),
  'Current Device Self-Test Completion': z.number().optional(),
  'List of Valid Reports': z.array(z.object({ 'Self test result': z.number() })).optional(),
})
const unknown: SelfTestFacts = { state: 'unknown', share: null }

/** `smartctl -j -c -l selftest <drive>`, or `nvme self-test-log -o json <drive>` where smartctl is too old for NVMe. */
export function parseSelfTest(text: string): SelfTestFacts {
  const value = jsonOf(text)
  const ata = ataSchema.safeParse(value)
  if (ata.success) return ataFacts(ata.data.ata_smart_data)
  const nvme = nvmeSchema.safeParse(value)
  if (nvme.success) {
    const log = nvme.data.nvme_self_test_log
    const newest = log.table?.[0]?.self_test_result.value
    return nvmeFacts(log.current_self_test_operation.value, log.current_self_test_completion_percent, newest)
  }
  const cli = nvmeCliSchema.safeParse(value)
  if (!cli.success) return unknown
  const { data } = cli
  const newest = data['List of Valid Reports']?.[0]?.['Self test result']
  return nvmeFacts(data['Current Device Self-Test Operation'], data['Current Device Self-Test Completion'], newest)
}

/** The high half of the byte is the state, ATA8-ACS: 15 = under way, 1 and 2 = stopped, 3 to 8 = what failed. */
function ataFacts({ self_test: { status }, capabilities }: z.infer<typeof ataSchema>['ata_smart_data']): SelfTestFacts {
  if (capabilities?.self_tests_supported === false) return unknown
  const code = status.value >> 4
  if (code === 15) return { state: 'running', share: 1 - (status.remaining_percent ?? (status.value & 15) * 10) / 100 }
  if (code === 0) return { state: 'passed', share: 1 }
  return { state: code <= 2 ? 'stopped' : code <= 8 ? 'failed' : 'unknown', share: 1 }
}

/** NVMe: 0 = passed, 5 to 7 = what failed, 15 = the line is empty, the rest were stopped. */
function nvmeFacts(operation: number, percent: number | undefined, newest: number | undefined): SelfTestFacts {
  if (operation !== 0) return { state: 'running', share: percent === undefined ? null : percent / 100 }
  if (newest === undefined || newest === 15) return { state: 'none', share: null }
  if (newest === 0) return { state: 'passed', share: 1 }
  return { state: newest >= 5 && newest <= 7 ? 'failed' : 'stopped', share: 1 }
}

export type ScannedDrive = { path: string; type: string; protocol: string }
const scanSchema = z.object({
  smartctl: z.object({ version: z.array(z.number()) }),
  devices: z
    .array(z.object({ name: z.string(), type: z.string(), protocol: z.string(), open_error: z.string().optional() }))
    .optional(),
})

/** `smartctl -j --scan-open`. A drive that cannot be opened is told all the same: it was not tested. */
export function parseScan(text: string): { version: readonly number[]; drives: ScannedDrive[] } | null {
  const scan = scanSchema.safeParse(jsonOf(text))
  if (!scan.success) return null
  const drives = (scan.data.devices ?? []).map(({ name, type, protocol }) => ({ path: name, type, protocol }))
  return { version: scan.data.smartctl.version, drives }
}

const nameSchema = z.object({ model_name: z.string().optional(), serial_number: z.string().optional() })

/** What people call the drive: `smartctl -j -i` names it. */
export function parseDriveName(text: string): string | null {
  const { model_name, serial_number } = nameSchema.safeParse(jsonOf(text)).data ?? {}
  const told = [model_name, serial_number].filter((part) => part !== undefined)
  return told.length === 0 ? null : told.join(' ')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
