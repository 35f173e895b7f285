import { existsSync } from 'node:fs'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice } from '../erasing/loop-device.ts'
import type { Bench, BenchResult } from './bench-result.ts'
import { buildHelper, ddBothPasses, nwipeZeros, ourErasure, shredZeros } from './erase-peers.ts'
import { medianOf, millisecondsOf } from './timing.ts'

/** In memory, and large enough that starting Node does not decide; `--gib=2` for a smaller machine. */
const gibibytes = Number(process.argv.find((word) => word.startsWith('--gib='))?.slice('--gib='.length) ?? 6)
const rounds = 5
const roundsOfSlow = 2
const fourCount = 4

type Notes = Map<string, number[]>
const hasNwipe = existsSync('/usr/sbin/nwipe')
let peakMegabytes = 0

/** A pass of zeros and its whole reading back, against what others take for the same, interleaved in one run. */
export const eraseBench: Bench = {
  shown: [
    { figure: 'dd', unit: '×', atLeast: 1 },
    { figure: 'dd, sectors of 512', unit: '×', atLeast: 1 },
    { figure: 'nwipe', unit: '×', atLeast: 5 },
    { figure: 'shred, which reads nothing back', unit: '×' },
    { figure: 'four dd at once', unit: '×', atLeast: 0.9 },
    { figure: 'four dd, our passes alone', unit: '×' },
    { figure: 'peak memory of one helper, MB', unit: 'MB', atMost: 120 },
  ],
  run: measure,
}

async function measure(): Promise<BenchResult> {
  if (!canMakeLoopDevices) throw new Error('Erasing is measured on loop devices, which need root')
  await buildHelper()
  const notes: Notes = new Map()
  for (const sectorBytes of [4096, 512])
    await withLoops(1, gibibytes, sectorBytes, ([loop]) => alone(notes, loop, sectorBytes))
  await withLoops(fourCount, gibibytes / 3, 4096, (loops) => together(notes, loops))
  const medians = Object.fromEntries([...notes].map(([name, all]) => [name, medianOf(all)]))
  return {
    medians,
    ratios: ratiosOf(medians),
    others: { 'peak memory of one helper, MB': peakMegabytes },
    absent: hasNwipe ? [] : ['nwipe'],
  }
}

async function alone(notes: Notes, loop: LoopDevice | undefined, sectorBytes: number): Promise<void> {
  if (loop === undefined) return
  for (let round = 0; round < rounds; round++) {
    await note(notes, `ours, ${sectorBytes}`, async () => {
      add(notes, `ours, ${sectorBytes}, passes alone`, await ours(loop, sectorBytes))
    })
    await note(notes, `dd, ${sectorBytes}`, () => ddBothPasses(loop))
    if (round >= roundsOfSlow || sectorBytes !== 4096) continue
    await note(notes, 'shred, nothing read back', () => shredZeros(loop))
    if (hasNwipe) await note(notes, 'nwipe', () => nwipeZeros(loop))
  }
}

async function together(notes: Notes, loops: readonly LoopDevice[]): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await note(notes, 'ours, four at once', async () => {
      const passes = await Promise.all(loops.map((loop) => ours(loop, 4096)))
      add(notes, 'ours, four at once, passes alone', Math.max(...passes))
    })
    await note(notes, 'dd, four at once', () => Promise.all(loops.map(ddBothPasses)))
  }
}

async function ours(loop: LoopDevice, sectorBytes: number): Promise<number> {
  const { peakMegabytes: peak, passMilliseconds } = await ourErasure(loop, sectorBytes)
  peakMegabytes = Math.max(peakMegabytes, peak)
  return passMilliseconds
}

async function note(notes: Notes, name: string, work: () => Promise<unknown>): Promise<void> {
  add(notes, name, await millisecondsOf(work))
}

function add(notes: Notes, name: string, milliseconds: number): void {
  notes.set(name, [...(notes.get(name) ?? []), milliseconds])
}

/** More than 1 = we are faster. */
function ratiosOf(medians: Record<string, number>): Record<string, number> {
  const ratio = (peer: string, own: string) => (medians[peer] ?? Number.NaN) / (medians[own] ?? Number.NaN)
  const all = {
    dd: ratio('dd, 4096', 'ours, 4096'),
    'dd, sectors of 512': ratio('dd, 512', 'ours, 512'),
    nwipe: ratio('nwipe', 'ours, 4096'),
    'shred, which reads nothing back': ratio('shred, nothing read back', 'ours, 4096'),
    'dd, our passes alone': ratio('dd, 4096', 'ours, 4096, passes alone'),
    'four dd, our passes alone': ratio('dd, four at once', 'ours, four at once, passes alone'),
    'four dd at once': ratio('dd, four at once', 'ours, four at once'),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !Number.isNaN(value)))
}

async function withLoops(
  count: number,
  gib: number,
  sectorBytes: number,
  work: (loops: LoopDevice[]) => Promise<void>,
): Promise<void> {
  const sizeBytes = Math.round(gib * 1024) * 1024 * 1024
  const loops = Array.from({ length: count }, () => aLoopDevice({ sizeBytes, sectorBytes }))
  try {
    await work(loops)
  } finally {
    for (const loop of loops) loop.detach()
  }
}
