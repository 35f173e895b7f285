import type { Gathered } from './gather-evidence.ts'

const limitMs = 15_000

/**
 * One witness among several, asked only for what it is believed for: its list of network cards takes longer than all
 * the rest of a reading and leaves out those that are down.
 */
export async function gatherSysteminformation(): Promise<Gathered> {
  // A reading begins long after a start, which needs none of it.
  const { default: si } = await import('systeminformation')
  const asked = Promise.all([si.system(), si.baseboard(), si.chassis(), si.bios(), si.cpu(), si.mem()])
  try {
    const answers = await within(limitMs, asked)
    if (answers === null) return { evidence: [], notes: [{ code: 'TIMED_OUT', source, detail: null }] }
    const names = ['system', 'baseboard', 'chassis', 'bios', 'cpu', 'mem']
    const told = Object.fromEntries(names.map((name, index) => [name, answers[index]]))
    const bytes = new TextEncoder().encode(JSON.stringify(told, null, 1))
    return { evidence: [{ name: 'systeminformation.json', bytes }], notes: [] }
  } catch (error) {
    return { evidence: [], notes: [{ code: 'FAILED', source, detail: String(error).slice(0, 200) }] }
  }
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
