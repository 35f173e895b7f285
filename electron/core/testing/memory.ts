import { judgeMemory, note, undecided, verdictOf } from '../../../shared/domain/testing/unattended-verdicts.ts'
import { parseMemtester } from './parse-memtester.ts'
import { measure, textAt, type UnattendedProgram } from './unattended-program.ts'

/** Of the memory that nothing else wants: the rest stays for what runs beside. */
const testedShare = 0.75
const leastMebibytes = 16
const timeLimitMs = 60 * 60_000

export const testMemory: UnattendedProgram = async ({ deps, signal, report }) => {
  const mebibytes = availableMebibytes((await textAt(deps, 'proc/meminfo')) ?? '')
  const tested = Math.floor((mebibytes ?? 0) * testedShare)
  if (tested < leastMebibytes) return undecided('MEMORY_TOO_SMALL', mebibytes)
  let told = ''
  const onText = (text: string) => {
    told = withoutSpinner(told + text)
    const { share, failureCount } = parseMemtester(told)
    report({ share, measures: measure('memory-failures', failureCount) })
  }
  const command = { program: 'memtester', args: [`${tested}M`, '1'], onText, signal, timeoutMs: timeLimitMs }
  const end = await deps.runLongCommand(command)
  if (end.kind === 'missing') return undecided('TOOL_MISSING', 'memtester')
  const facts = parseMemtester(told)
  const judged = judgeMemory({
    exitCode: end.kind === 'ended' ? end.exitCode : null,
    failureCount: facts.failureCount,
    isFinished: facts.isFinished,
    testedMebibytes: facts.lockedMebibytes,
  })
  if (end.kind !== 'timed-out' || judged.state === 'fail') return judged
  return verdictOf({ doubts: [note('TIME_LIMIT')], measures: judged.measures })
}

/** A wheel that turns in place, a turn for every few kilobytes: gigabytes would make megabytes of it. */
function withoutSpinner(text: string): string {
  return ['-', '\\', '|', '/'].reduce((kept, spoke) => kept.replaceAll(`\b${spoke}`, ''), text)
}

/** /proc/meminfo */
function availableMebibytes(text: string): number | null {
  const kibibytes = /^MemAvailable:\s+(\d+) kB$/m.exec(text)?.[1]
  return kibibytes === undefined ? null : Math.floor(Number(kibibytes) / 1024)
}
