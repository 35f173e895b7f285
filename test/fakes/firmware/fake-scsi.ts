import { type FakeDrive, type Said, startSanitize, stepSanitize } from './fake-drive.ts'

/** sg3-utils: a sanitize and a format are told of in the same way. */
export function fakeSgSanitize(drive: FakeDrive, args: readonly string[]): Said {
  if (drive.mode === 'refuses')
    return {
      stderr: 'Sanitize failed: Illegal request, Invalid opcode\nsg_sanitize failed: Illegal request, Invalid opcode\n',
      exitCode: 9,
    }
  const action = args.includes('--crypto') ? 'crypto' : args.includes('--block') ? 'block' : 'overwrite'
  startSanitize(drive, action)
  return { stdout: '    FAKE      LOOP DRIVE        0001   peripheral_type: disk [0x0]\n', exitCode: 0 }
}

export function fakeSgFormat(drive: FakeDrive): Said {
  if (drive.mode === 'refuses') return { stderr: 'Format unit failed: Illegal request, Invalid opcode\n', exitCode: 9 }
  startSanitize(drive, 'overwrite')
  return { stdout: 'Format unit has started\n', exitCode: 0 }
}

export function fakeSgRequests(drive: FakeDrive, wasFormat: boolean): Said {
  const { state, pollsLeft } = stepSanitize(drive)
  const title = 'Decode parameter data as sense data:\n'
  const what = wasFormat ? 'format' : 'sanitize'
  if (state === 'failed')
    return {
      stderr: `${title}Fixed format, current; Sense key: Medium Error\nAdditional sense: ${wasFormat ? 'Format' : 'Sanitize'} command failed\nsg_requests failed: Medium or hardware error\n`,
      exitCode: 3,
    }
  if (state !== 'running')
    return {
      stderr: `${title}Fixed format, current; Sense key: No Sense\nAdditional sense: No additional sense information\n\n`,
      exitCode: 0,
    }
  const percent = (((drive.polls - pollsLeft) * 100) / (drive.polls + 1)).toFixed(2)
  return {
    stderr: `${title}Fixed format, current; Sense key: Not Ready\nAdditional sense: Logical unit not ready, ${what} in progress\n  Progress indication: ${percent}%\n\nsg_requests failed: Not ready\n`,
    exitCode: 2,
  }
}
