/**
 * Evidence of other tools, written here after what is published of their formats: the answers of nvme-cli after its own
 * sources, Blancco's entries after programs that read them, eReuse's actions after its server's schemas. None is a capture.
 */
const sizeBytes = 256_060_514_304

/** `nvme sanitize-log -o json`: the status under "status" (1.6–2.6, 2.9 and later) or under its own sentence (2.7, 2.8). */
export function aSanitizeLog(code: number, version: '2.4' | '2.8' = '2.4', globalErased = 1): string {
  const sentence = `(${code}) ${sanitizeSentences[code]}`
  const key = version === '2.8' ? (sanitizeSentences[code] ?? '') : 'status'
  const sstat = { global_erased: globalErased, no_cmplted_passes: 0, [key]: sentence }
  return JSON.stringify({ nvme0: { sprog: 65535, sstat, cdw10_info: 4, time_over_write: 4294967295 } })
}

const sanitizeSentences = [
  'NVM Subsystem has never been sanitized.',
  'Most Recent Sanitize Command Completed Successfully.',
  'Sanitize in Progress.',
  'Most Recent Sanitize Command Failed.',
  'Most Recent Sanitize Command (No-Deallocate After Sanitize) Completed Successfully.',
]

export function anIdCtrl(serial: string): string {
  return JSON.stringify({ vid: 5197, sn: `${serial}   `, mn: 'SAMSUNG MZVLB256HAHQ-000L7   ', fr: '0L2QEXD7', nn: 1 })
}

/** Some drive, erased by overwriting and read back whole; `undefined` leaves an entry out. */
export function aBlanccoReport(wish: Record<string, string | undefined> = {}, serial = 'S3TANX0K'): string {
  const told = {
    timestamp: '2026-11-22T10:10:20+1100',
    cleaned_sectors: `${sizeBytes / 512}`,
    failed_sectors: '0',
    total_errors: '0',
    remapped_sectors: '0',
    state: 'Successful',
    elapsed_time: '01:02:03',
    start_time: '2026-11-22T09:08:17+1100',
    end_time: '2026-11-22T10:10:20+1100',
    erasure_standard_name: 'NIST 800-88 Clear',
    total_erasure_rounds: '1',
    verification: '100%',
    ...wish,
  }
  return blanccoDocument([blanccoErasure(told, serial)])
}

export function blanccoErasure(told: Record<string, string | undefined>, serial: string): string {
  const target = { vendor: 'Samsung', model: 'MZVLB256HAHQ', serial, capacity: `${sizeBytes}` }
  return `<entries name="erasure">${entries(told)}<entries name="target">${entries(target)}</entries></entries>`
}

export function blanccoDocument(erasures: readonly string[]): string {
  // The signature of the report itself is called verified: it says nothing of the erasure.
  const description = `<description><entries name="x">${entries({ verified: 'true' })}</entries></description>`
  return `<?xml version="1.0" encoding="UTF-8"?><root><report><blancco_data>${description}<blancco_erasure_report><entries name="erasures">${erasures.join('')}</entries></blancco_erasure_report></blancco_data></report></root>`
}

function entries(told: Record<string, string | undefined>): string {
  const given = Object.entries(told).filter(([, value]) => value !== undefined)
  return given.map(([name, value]) => `<entry name="${name}" type="string">${value}</entry>`).join('')
}

/** A version 11 snapshot with one drive and one action on it. */
export function anEreuseSnapshot(action: object, serial = 'S3TANX0K'): string {
  const drive = { type: 'SolidStateDrive', model: 'MZVLB256', serialNumber: serial, size: 256060, actions: [action] }
  const device = { type: 'Laptop', manufacturer: 'Lenovo', model: 'T480', serialNumber: 'PF1X' }
  return JSON.stringify({ type: 'Snapshot', software: 'Workbench', version: '11.0', device, components: [drive] })
}

export function anEreuseAction(wish: object = {}): object {
  return {
    type: 'EraseSectors',
    severity: 'Info',
    startTime: '2026-11-22T08:12:06+11:00',
    endTime: '2026-11-22T09:12:06+11:00',
    steps: [
      {
        type: 'StepRandom',
        severity: 'Info',
        startTime: '2026-11-22T08:12:06+11:00',
        endTime: '2026-11-22T09:12:06+11:00',
      },
    ],
    ...wish,
  }
}
