import { readAttribute } from '../linux/sysfs.ts'
import { kernelFacts } from './kernel-facts.ts'

/** The other namespaces that a command to this one's controller may reach: same subsystem, or same controller. */
export async function siblingsOfNamespace(name: string, blockNames: Iterable<string>): Promise<string[]> {
  if (!/^nvme\d+n\d+$/.test(name)) return []
  const own = await placeOf(name)
  const others = [...blockNames].filter((block) => block !== name && /^nvme\d+n\d+$/.test(block))
  const places = await Promise.all(others.map(placeOf))
  return others.filter((_, index) => {
    const place = places[index]
    // A place that cannot be read may be the same one.
    return place === undefined || place.path === null || place.path === own.path || isSameSubsystem(place, own)
  })
}

type Place = { path: string | null; subsystem: string | null; serial: string | null }

async function placeOf(name: string): Promise<Place> {
  const device = `/sys/block/${name}/device`
  const [{ path }, subsystem, serial] = await Promise.all([
    kernelFacts(name),
    readAttribute(`${device}/subsysnqn`),
    readAttribute(`${device}/serial`),
  ])
  return { path, subsystem, serial }
}

/** Cheap drives of one model share a subsystem's name: only with the serial it means the same drive. */
function isSameSubsystem(one: Place, other: Place): boolean {
  return one.subsystem !== null && one.subsystem === other.subsystem && one.serial === other.serial
}
