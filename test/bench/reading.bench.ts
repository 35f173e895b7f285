import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { gatherSysteminformation } from '../../electron/core/probe/gather-systeminformation.ts'
import { probeMachine } from '../../electron/core/probe/probe-machine.ts'
import { type Command, runCommand } from '../../electron/core/probe/run-command.ts'
import type { Bench, BenchResult } from './bench-result.ts'
import { medianOf, millisecondsOf } from './timing.ts'

/** Enough that neither a neighbour's work nor code that is not yet compiled decides the medians. */
const rounds = 21

const whole = 'whole reading'
const ratio = 'whole reading / slowest single source'
const possible = 'whole reading / the least these cores can take'
const waiting = 'whole reading beside a tool of 500 ms / that tool'
const patienceMilliseconds = 500

/**
 * The whole reading of this machine against its slowest single source, interleaved in one run. Here every tool answers
 * from memory in a few milliseconds, so that what is measured is work, which cores share out: no order of reading is
 * quicker than that work divided by the cores. On a machine with drives, tools wait; so one is made to.
 */
export const readingBench: Bench = {
  shown: [
    { figure: ratio, unit: '×', atMost: 1.2 },
    { figure: possible, unit: '×' },
    { figure: waiting, unit: '×', atMost: 1.2 },
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
  let worked = 0
  for (let round = 0; round < rounds; round++) {
    const before = processorMilliseconds()
    await note(whole, () => probeMachine(runCommand))
    worked += processorMilliseconds() - before
    await note('systeminformation', gatherSysteminformation)
    for (const command of commands) await note(nameOf(command), () => runCommand(command))
    await note(waiting, () => probeMachine(patient))
  }
  const { [waiting]: besidePatient = Number.NaN, ...medians } = Object.fromEntries(
    [...times].map(([name, all]) => [name, medianOf(all)]),
  )
  const slowest = Math.max(...Object.entries(medians).map(([name, time]) => (name === whole ? 0 : time)))
  const perReading = worked / rounds
  const least = Math.max(slowest, perReading / availableParallelism())
  const time = medians[whole] ?? Number.NaN
  return {
    medians: { ...medians, 'processor time of one reading': perReading },
    ratios: { [ratio]: time / slowest, [possible]: time / least, [waiting]: besidePatient / patienceMilliseconds },
  }
}

/** As a drive that spins up first: dmidecode here is quick everywhere, and nothing else waits for it. */
async function patient(command: Command) {
  if (command.program === 'dmidecode') await sleep(patienceMilliseconds)
  return runCommand(command)
}

/** Of this process and of every one that it started and that has ended. */
function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  const ticksPerSecond = 100
  const children = (Number(fields[13]) + Number(fields[14])) * (1000 / ticksPerSecond)
  return (user + system) / 1000 + children
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
