import type { DriveSelfTest } from '../../../shared/domain/testing/unattended-verdicts.ts'
import { judgeSelfTests, undecided } from '../../../shared/domain/testing/unattended-verdicts.ts'
import type { CommandResult } from '../probe/run-command.ts'
import { parseDriveName, parseScan, parseSelfTest, type ScannedDrive, type SelfTestFacts } from './parse-self-test.ts'
import type { ProgramRun, UnattendedProgram } from './unattended-program.ts'

const lookEveryMs = 5_000
/** The standard says two minutes; drives that are also being worked on take longer. */
const timeLimitMs = 15 * 60_000
/** The first release of smartctl that starts self-tests of NVMe drives; Debian 12 has 7.3. */
const nvmeSince = [7, 4] as const

export const smartShort: UnattendedProgram = async (run) => {
  const { deps } = run
  const found = await deps.runCommand({ program: 'smartctl', args: ['-j', '--scan-open'] })
  if (found.kind === 'missing') return undecided('TOOL_MISSING', 'smartmontools')
  const scan = parseScan(textOf(found))
  if (scan === null) return undecided('PROGRAM_ENDED', found.kind === 'done' ? found.exitCode : null)
  const isNvmeAble = compare(scan.version, nvmeSince) >= 0
  const shares = new Map<string, number>()
  const reportOf = (path: string) => (share: number | null) => {
    shares.set(path, share ?? 0)
    const total = [...shares.values()].reduce((sum, one) => sum + one, 0)
    run.report({ share: total / scan.drives.length, measures: [] })
  }
  const tests = scan.drives.map((drive) => testDrive(run, waysOf(drive, isNvmeAble), drive, reportOf(drive.path)))
  return judgeSelfTests(await Promise.all(tests))
}

type Argv = { program: string; args: string[] }
type Ways = { name: Argv; start: Argv; look: Argv; stop: Argv }

/** nvme-cli starts what an old smartctl cannot. */
function waysOf({ path, type, protocol }: ScannedDrive, isNvmeAble: boolean): Ways {
  const smartctl = (...args: string[]): Argv => ({ program: 'smartctl', args: [...args, '-d', type, path] })
  const nvme = (...args: string[]): Argv => ({ program: 'nvme', args })
  const name = smartctl('-j', '-i')
  if (protocol !== 'NVMe' || isNvmeAble)
    return {
      name,
      start: smartctl('-t', 'short'),
      look: smartctl('-j', '-c', '-l', 'selftest'),
      stop: smartctl('-X'),
    }
  return {
    name,
    start: nvme('device-self-test', path, '--self-test-code=1'),
    look: nvme('self-test-log', path, '--output-format=json'),
    stop: nvme('device-self-test', path, '--self-test-code=0xf'),
  }
}

async function testDrive(
  { deps, signal }: ProgramRun,
  { name, start, look, stop }: Ways,
  { path }: ScannedDrive,
  report: (share: number | null) => void,
): Promise<DriveSelfTest> {
  const drive = parseDriveName(textOf(await deps.runCommand(name))) ?? path
  const started = await deps.runCommand(start)
  // The exit code's low bits: bad arguments, drive not opened, command refused. Higher ones speak of the past.
  if (started.kind !== 'done' || (started.exitCode & 7) !== 0) return { drive, outcome: 'unsupported' }
  const untilMs = deps.nowMs() + timeLimitMs
  let now: SelfTestFacts
  do {
    await deps.wait(lookEveryMs, signal)
    if (signal.aborted || deps.nowMs() > untilMs) {
      await deps.runCommand(stop)
      return { drive, outcome: 'stopped' }
    }
    now = parseSelfTest(textOf(await deps.runCommand(look)))
    report(now.share)
  } while (now.state === 'running')
  if (now.state === 'passed' || now.state === 'failed') return { drive, outcome: now.state }
  return { drive, outcome: now.state === 'stopped' ? 'stopped' : 'unsupported' }
}

function textOf(result: CommandResult): string {
  return result.kind === 'done' ? result.stdout : ''
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = other.findIndex((part, index) => part !== one[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
