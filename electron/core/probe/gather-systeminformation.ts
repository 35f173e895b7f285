import type { Gathered } from './gather-evidence.ts'

const limitMs = 15_000

/**
 * One witness among several, asked only for what it is believed for: its list of network cards takes longer than all
 * the rest of a reading and leaves out those that are down.
 */
export async function gatherSysteminformation(): Promise<Gathered> {
  try {
    const told = await within(limitMs, process.platform === 'linux' ? askOnLinux() : askEverything())
    if (told === null) return { evidence: [], notes: [{ code: 'TIMED_OUT', source, detail: null }] }
    const bytes = new TextEncoder().encode(JSON.stringify(told, null, 1))
    return { evidence: [{ name: 'systeminformation.json', bytes }], notes: [] }
  } catch (error) {
    return { evidence: [], notes: [{ code: 'FAILED', source, detail: String(error).slice(0, 200) }] }
  }
}

/**
 * dmidecode and /sys tell board, case and firmware, lscpu and /proc the processor: asked here too, each of them is
 * started again, forty processes that take longer than all the others together. What it knows of boards without such
 * tables, and of the machine being none, nobody else tells.
 */
async function askOnLinux() {
  const { system, mem } = await library()
  const [told, memory] = await Promise.all([system(), mem()])
  return { system: told, mem: memory }
}

async function askEverything() {
  const { system, baseboard, chassis, bios, cpu, mem } = await library()
  const asked = [system(), baseboard(), chassis(), bios(), cpu(), mem()] as const
  const [told, board, housing, firmware, processor, memory] = await Promise.all(asked)
  return { system: told, baseboard: board, chassis: housing, bios: firmware, cpu: processor, mem: memory }
}

/** A reading begins long after a start, which needs none of it. */
async function library() {
  return (await import('systeminformation')).default
}

const source = 'systeminformation'

async function within<Answer>(milliseconds: number, asked: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
