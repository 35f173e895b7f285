import { eraseMedium, type FakeDrive, type Said, startSanitize, stepSanitize } from './fake-drive.ts'

const actions = {
  'start-block-erase': 'block',
  'start-overwrite': 'overwrite',
  'start-crypto-erase': 'crypto',
} as const
const codes = { block: 2, overwrite: 3, crypto: 4 } as const
const sentences = [
  'NVM Subsystem has never been sanitized.',
  'Most Recent Sanitize Command Completed Successfully.',
  'Sanitize in Progress.',
  'Most Recent Sanitize Command Failed.',
]
const denied =
  'NVMe status: Access Denied: Access to the namespace and/or LBA range is denied due to lack of access rights(0x4286)\n'

/** nvme-cli, in the words of several of its versions. */
export function fakeNvme(drive: FakeDrive, [verb, ...args]: readonly string[]): Said {
  if (verb === 'format') return format(drive)
  if (verb === 'sanitize') return sanitize(drive, args)
  return verb === 'sanitize-log'
    ? log(drive, args[0] ?? '')
    : { stderr: `ERROR: Invalid sub-command '${verb}'\n`, exitCode: 1 }
}

function format(drive: FakeDrive): Said {
  if (drive.mode === 'refuses') return { stderr: denied, exitCode: 1 }
  eraseMedium(drive, 'zeros')
  // Seen of old versions: a refusal with a good exit code.
  if (drive.mode === 'fails') return { stderr: denied, exitCode: 0 }
  return { stdout: 'Success formatting namespace:1\n', exitCode: 0 }
}

function sanitize(drive: FakeDrive, args: readonly string[]): Said {
  const action = actions[args[args.indexOf('-a') + 1] as keyof typeof actions]
  if (action === undefined) return { stderr: 'Invalid Sanitize Action\n', exitCode: 1 }
  if (args.includes('-n') && action !== 'overwrite') return { stderr: 'SANACT is not Overwrite\n', exitCode: 1 }
  if (drive.mode === 'refuses') return { stderr: denied, exitCode: 1 }
  startSanitize(drive, action)
  return { exitCode: 0 }
}

function log(drive: FakeDrive, path: string): Said {
  const { state, action } = stepSanitize(drive)
  const code = { never: 0, done: 1, running: 2, failed: 3, frozen: 0 }[state]
  const name = path.split('/').at(-1) ?? ''
  const isErased = code === 1 ? 1 : 0
  // A failure leaves the progress at its end, like a success.
  const progress = code === 2 ? 32_768 : 65_535
  const scdw10 = action === null ? 0 : codes[action]
  const sentence = `(${code}) ${sentences[code]}`
  const sstat = { global_erased: isErased, no_cmplted_passes: 0 }
  const times = { time_over_write: 4_294_967_295, time_block_erase: 30, time_crypto_erase: 2 }
  const json = (status: object) =>
    `${JSON.stringify({ [name]: { sprog: progress, sstat: { ...sstat, ...status }, cdw10_info: scdw10, ...times } }, null, 2)}\n`
  switch (drive.nvmeDialect) {
    case 'json':
      return { stdout: json({ status: sentence }), exitCode: 0 }
    case 'json-2.7':
      return { stdout: json({ [sentences[code] ?? '']: sentence }), exitCode: 0 }
    case 'text-2.3':
      return { stdout: text(progress, code, scdw10), exitCode: 0 }
    case 'all-zero':
      return { stdout: text(0, 0, 0), exitCode: 0 }
  }
}

/** 2.2 to 2.4 cut the status to three bits: 0x1 where others print 0x101. */
function text(progress: number, code: number, scdw10: number): string {
  return `Sanitize Progress                      (SPROG) :  ${progress}
Sanitize Status                        (SSTAT) :  0x${code.toString(16)}
Sanitize Command Dword 10 Information (SCDW10) :  0x${scdw10.toString(16)}
Estimated Time For Overwrite                   :  4294967295 (No time period reported)
Estimated Time For Block Erase                 :  30
Estimated Time For Crypto Erase                :  2
`
}
