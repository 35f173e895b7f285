import { judgeStress, undecided } from '../../../shared/domain/testing/unattended-verdicts.ts'
import { parseStressNg } from './parse-stress-ng.ts'
import { hottest, type ProcessorHeat, processorHeat, throttleCount } from './processor-heat.ts'
import { measure, type ProgramRun, type UnattendedProgram } from './unattended-program.ts'

/** Long enough for a heat sink to fill up, which a short burst never shows. */
const stressSeconds = 300
const lookEveryMs = 1_000
const graceMs = 60_000

export const stressProcessor: UnattendedProgram = async (run) => {
  const { deps, signal } = run
  const before = await throttleCount(deps)
  let told = ''
  const command = {
    program: 'stress-ng',
    args: ['--cpu', '0', '--metrics', '-t', String(stressSeconds)],
    onText: (text: string) => {
      told += text
    },
    signal,
    timeoutMs: stressSeconds * 1000 + graceMs,
  }
  const ending = deps.runLongCommand(command)
  const looked = await watchHeat(run, ending)
  const end = await ending
  if (end.kind === 'missing') return undecided('TOOL_MISSING', 'stress-ng')
  const after = await throttleCount(deps)
  const facts = parseStressNg(told)
  return judgeStress({
    hasCompleted: facts.hasCompleted && end.kind === 'ended' && end.exitCode === 0,
    exitCode: end.kind === 'ended' ? end.exitCode : null,
    seconds: facts.seconds,
    hottestDegrees: looked.degrees,
    criticalDegrees: looked.criticalDegrees,
    throttleCount: before === null || after === null ? null : after - before,
  })
}

/** Looks at the sensors until the stress ends; the hottest moment is what counts. */
async function watchHeat({ deps, report }: ProgramRun, ending: Promise<unknown>): Promise<ProcessorHeat> {
  const over = new AbortController()
  void ending.finally(() => over.abort())
  const startedMs = deps.nowMs()
  let seen: ProcessorHeat = { degrees: null, criticalDegrees: null }
  while (!over.signal.aborted) {
    const now = await processorHeat(deps)
    seen = hottest([seen, now])
    const share = Math.min((deps.nowMs() - startedMs) / (stressSeconds * 1000), 1)
    report({
      share,
      measures: [...measure('temperature', now.degrees, '°C'), ...measure('hottest', seen.degrees, '°C')],
    })
    await deps.wait(lookEveryMs, over.signal)
  }
  return seen
}
