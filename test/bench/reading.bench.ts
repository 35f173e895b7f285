import { gatherSysteminformation } from '../../electron/core/probe/gather-systeminformation.ts'
import { probeMachine } from '../../electron/core/probe/probe-machine.ts'
import { type Command, runCommand } from '../../electron/core/probe/run-command.ts'
import type { Bench, BenchResult } from './bench-result.ts'
import { medianOf, millisecondsOf } from './timing.ts'

/** Enough that neither a neighbour's work nor code that is not yet compiled decides the medians. */
const rounds = 21

const whole = 'whole reading'
const ratio = 'whole reading / slowest single source'

/** The whole reading of this machine against its slowest single source, interleaved in one run. */
export const readingBench: Bench = {
  shown: [
    { figure: ratio, unit: '×', atMost: 1.2 },
    { figure: whole, unit: 'ms' },
  ],
  run: measure,
}

async function measure(): Promise<BenchResult> {
  const commands = await commandsOfAReading()
  const times = new Map<string, number[]>()
  const note = async (name: string, work: () => Promise<unknown>) => {
    times.set(name, [...(times.get(name) ?? []), await millisecondsOf(work)])
  }
  for (let round = 0; round < rounds; round++) {
    await note(whole, () => probeMachine(runCommand))
    await note('systeminformation', gatherSysteminformation)
    for (const command of commands) await note(nameOf(command), () => runCommand(command))
  }
  const medians = Object.fromEntries([...times].map(([name, all]) => [name, medianOf(all)]))
  const slowest = Math.max(...Object.entries(medians).map(([name, time]) => (name === whole ? 0 : time)))
  return { medians, ratios: { [ratio]: (medians[whole] ?? 0) / slowest } }
}

async function commandsOfAReading(): Promise<Command[]> {
  const commands: Command[] = []
  await probeMachine((command) => {
    commands.push(command)
    return runCommand(command)
  })
  return commands
}

function nameOf({ program, args }: Command): string {
  return [program, ...args].join(' ')
}
