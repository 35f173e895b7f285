import type { Gathered } from '../gather-evidence.ts'
import type { EvidencePiece } from '../probe-machine.ts'
import { namesIn, readBytes } from './sysfs.ts'

/** The EDID of every connected screen, named by its connector ("edid-eDP-1.bin"). */
export async function gatherScreens(): Promise<Gathered> {
  const folder = '/sys/class/drm'
  const evidence: EvidencePiece[] = []
  for (const name of await namesIn(folder)) {
    const connector = /^card\d+-(.+)$/.exec(name)?.[1]
    if (connector === undefined) continue
    const bytes = await readBytes(`${folder}/${name}/edid`)
    if (bytes !== null) evidence.push({ name: `edid-${connector}.bin`, bytes })
  }
  return { evidence, notes: [] }
}
