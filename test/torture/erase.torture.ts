import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { identity } from '../erasing/erase-workshop.ts'
import type { IoFault } from '../erasing/faulty-io.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice, nonZeroBytes } from '../erasing/loop-device.ts'
import { type CoreEnd, type CoreRun, helpersOf, pause, signal, startCore } from './rounds.ts'
import { seeded } from './seeded.ts'
import type { TortureOptions, TortureResult } from './torture.ts'

type Round = { dataFolder: string; loop: LoopDevice; random: () => number }
/** May answer what the broken run itself was called; the round then lets sound cores finish. */
type Scenario = (round: Round) => Promise<unknown>

const killsAfterMs = 1200
const withBytesLeft = 'ERASED with bytes left'
/** Nothing is wrong with the drive or the log: whatever was killed, the job must come to its end. */
const mustRecover = /killed|frozen|short|cut|full|vanishes/
const attemptsAtMost = 6

const scenarios: Record<string, Scenario> = {
  'helper killed': (round) =>
    cut(round, (run) => {
      for (const pid of helpersOf(run)) signal(pid, 'SIGKILL')
    }),
  'core killed': (round) => cut(round, ({ child }) => signal(child.pid, 'SIGKILL')),
  'both killed': (round) =>
    cut(round, (run) => {
      const helpers = helpersOf(run)
      signal(run.child.pid, 'SIGKILL')
      for (const pid of helpers) signal(pid, 'SIGKILL')
    }),
  'helper frozen': frozenHelper,
  'core frozen': (round) =>
    cut(round, async ({ child }) => {
      signal(child.pid, 'SIGSTOP')
      await pause(round.random() * 1500)
      signal(child.pid, round.random() < 0.5 ? 'SIGCONT' : 'SIGKILL')
    }),
  'journal cut': async (round) => {
    await cut(round, ({ child }) => signal(child.pid, 'SIGKILL'))
    await pause(200)
    spoilJournal(round, (path, size) => truncateSync(path, Math.floor(round.random() * size)))
  },
  'journal spoilt': async (round) => {
    await cut(round, ({ child }) => signal(child.pid, 'SIGKILL'))
    await pause(200)
    spoilJournal(round, (path, size) => {
      const bytes = readFileSync(path)
      for (let count = 0; count < 8; count++)
        bytes[Math.floor(round.random() * size)] = Math.floor(round.random() * 256)
      writeFileSync(path, bytes)
    })
  },
  'journal full': fullJournal,
  'drive vanishes': (round) => faulty(round, 'vanishes'),
  'drive refuses writes': (round) => faulty(round, 'refuses-writes'),
  'drive drops writes': (round) => faulty(round, 'drops-writes'),
  'drive returns others': (round) => faulty(round, 'returns-other-data'),
  'short transfers': (round) => faulty(round, 'short-transfers'),
}

const refusals: Record<string, (round: Round) => Promise<CoreEnd>> = {
  'refused: other serial': ({ dataFolder, loop }) =>
    startCore({ dataFolder, loop, typedSerial: `${identity.serial}0` }).ended,
  'refused: other case': ({ dataFolder, loop }) =>
    startCore({ dataFolder, loop, typedSerial: identity.serial.toLowerCase() }).ended,
  'refused: in use': ({ dataFolder, loop }) => {
    const upper = execFileSync('losetup', ['--find', '--show', loop.devicePath], { encoding: 'utf8' }).trim()
    return startCore({ dataFolder, loop }).ended.finally(() => execFileSync('losetup', ['--detach', upper]))
  },
}

/**
 * Breaks erasures at random moments in every way we know, then lets sound cores finish them. No round may end ERASED
 * with one byte of the donor's left, and none may write one byte to a drive that was refused.
 */
export async function eraseTorture({ rounds, seed }: TortureOptions): Promise<TortureResult> {
  if (!canMakeLoopDevices) throw new Error('Torturing erasures needs root on Linux: they run on loop devices')
  const random = seeded(seed)
  const violations = {
    [withBytesLeft]: 0,
    'sound drive not erased in the end': 0,
    'bytes written to a refused drive': 0,
  }
  const endings: TortureResult['endings'] = {}
  const names = [...Object.keys(scenarios), ...Object.keys(refusals)]
  let next = 0
  const worker = async () => {
    while (next < rounds) {
      const name = names[next++ % names.length] ?? ''
      const ending = await oneRound(name, random, violations)
      const counts = endings[name] ?? {}
      counts[ending] = (counts[ending] ?? 0) + 1
      endings[name] = counts
      process.stderr.write(`\r${next}/${rounds} `)
    }
  }
  await Promise.all([worker(), worker()])
  process.stderr.write('\n')
  return { seed, rounds, violations, endings }
}

async function oneRound(name: string, random: () => number, violations: Record<string, number>): Promise<string> {
  const loop = aLoopDevice({
    sizeBytes: (8 + Math.floor(random() * 16)) * 1024 * 1024,
    sectorBytes: random() < 0.5 ? 512 : 4096,
  })
  const dataFolder = mkdtempSync('/dev/shm/etabli-torture-')
  try {
    const round = { dataFolder, loop, random }
    return name in refusals ? await refusedRound(name, round, violations) : await brokenRound(name, round, violations)
  } finally {
    await detachWhenFree(loop)
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function refusedRound(name: string, round: Round, violations: Record<string, number>): Promise<string> {
  const before = hashOf(round.loop.file)
  const end = await refusals[name]?.(round)
  if (hashOf(round.loop.file) !== before) add(violations, 'bytes written to a refused drive')
  return end?.refused ?? end?.job?.judgement?.status ?? 'nothing'
}

async function brokenRound(name: string, round: Round, violations: Record<string, number>): Promise<string> {
  const first = await scenarios[name]?.(round)
  const { dataFolder, loop } = round
  let end: CoreEnd = { jobId: null, job: null, refused: null }
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
    end = await startCore({ dataFolder, loop }).ended
    if (end.job?.state === 'ended') break
    await pause(300)
  }
  const status = statusOf(end)
  if (status === 'ERASED' && nonZeroBytes(loop.file) > 0) add(violations, withBytesLeft)
  if (first === withBytesLeft) add(violations, withBytesLeft)
  if (status !== 'ERASED' && mustRecover.test(name)) add(violations, 'sound drive not erased in the end')
  return typeof first !== 'string' ? status : `${first}, then ${status}`
}

/** Starts an erasure and does something to it at a random moment. */
async function cut({ dataFolder, loop, random }: Round, harm: (run: CoreRun) => void | Promise<void>): Promise<void> {
  const run = startCore({ dataFolder, loop })
  await run.started
  await pause(random() * killsAfterMs)
  await harm(run)
  await run.ended
}

/** A helper that stands still holds its drive; its job must not go on beside it. */
async function frozenHelper(round: Round): Promise<void> {
  const { dataFolder, loop, random } = round
  let held: number[] = []
  await cut(round, async (run) => {
    held = helpersOf(run)
    for (const pid of held) signal(pid, 'SIGSTOP')
    await pause(random() * 500)
    signal(run.child.pid, 'SIGKILL')
  })
  await startCore({ dataFolder, loop }).ended
  for (const pid of held) signal(pid, random() < 0.5 ? 'SIGCONT' : 'SIGKILL')
}

async function faulty({ dataFolder, loop, random }: Round, fault: IoFault): Promise<string> {
  const end = await startCore({ dataFolder, loop, fault, soundRequests: Math.floor(random() * 200) }).ended
  // A drive that lied may have been judged already; what it was called then is checked like any other ending.
  const status = statusOf(end)
  return status === 'ERASED' && nonZeroBytes(loop.file) > 0 ? withBytesLeft : status
}

/** The data folder on a file system with almost no room left, given back afterwards. */
async function fullJournal({ dataFolder, loop, random }: Round): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', dataFolder])
  const kept = join('/dev/shm', `etabli-kept-${process.pid}-${loop.name}`)
  try {
    const first = startCore({ dataFolder, loop, typedSerial: 'NOT-YET' })
    await first.ended
    const { bavail, bsize } = roomOf(dataFolder)
    const left = 8_000 + Math.floor(random() * 40_000)
    writeFileSync(join(dataFolder, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - left)))
    await startCore({ dataFolder, loop }).ended
    rmSync(join(dataFolder, 'filler'))
    mkdirSync(kept, { recursive: true })
    execFileSync('cp', ['-a', `${dataFolder}/.`, kept])
  } finally {
    execFileSync('umount', ['--lazy', dataFolder])
  }
  execFileSync('cp', ['-a', `${kept}/.`, dataFolder])
  rmSync(kept, { recursive: true, force: true })
}

function roomOf(folder: string): { bavail: number; bsize: number } {
  const [bavail = '0', bsize = '0'] = execFileSync('stat', ['-f', '-c', '%a %S', folder], { encoding: 'utf8' }).split(
    ' ',
  )
  return { bavail: Number(bavail), bsize: Number(bsize) }
}

function spoilJournal({ dataFolder }: Round, harm: (path: string, size: number) => void): void {
  const folder = join(dataFolder, 'erasing')
  // Cut before anything was confirmed: there is no journal to spoil.
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name)
    const { size } = statSync(path)
    if (size > 0) harm(path, size)
  }
}

/** The helper of a killed core leaves within a second or two. */
async function detachWhenFree(loop: LoopDevice): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return loop.detach()
    } catch {
      await pause(250)
    }
  }
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function statusOf({ job, refused }: CoreEnd): string {
  return job?.judgement?.status ?? refused ?? job?.state ?? 'unfinished'
}

function add(violations: Record<string, number>, what: string): void {
  violations[what] = (violations[what] ?? 0) + 1
}
