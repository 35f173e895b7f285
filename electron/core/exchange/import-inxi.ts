// inxi -afmnGEMABD -x 3 --edid --output json
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { inxiGpus, inxiHasCamera, inxiMonitors } from './inxi-graphics.ts'
import { inxiCpus, inxiMachine, inxiMemory } from './inxi-machine.ts'
import { inxiBatteries, inxiDrives, inxiNetwork } from './inxi-parts.ts'
import { inxiRows } from './inxi-rows.ts'

/** What inxi tells of a machine; `null` when the text is not its JSON. Sections it was not asked for are left out. */
export function importInxi(text: string): WitnessFacts | null {
  const rows = inxiRows(text)
  if (rows === null) return null
  const of = (section: string) => rows.get(section) ?? []
  const graphics = rows.get('Graphics')
  return {
    ...(rows.has('Machine') && inxiMachine(of('Machine'))),
    cpus: inxiCpus(of('CPU')),
    memory: inxiMemory(of('Memory')),
    drives: inxiDrives(of('Drives')),
    gpus: inxiGpus(of('Graphics')),
    monitors: inxiMonitors(of('Graphics')),
    batteries: inxiBatteries(of('Battery')),
    networkInterfaces: inxiNetwork(of('Network')),
    presence: {
      camera: graphics === undefined ? null : inxiHasCamera(graphics),
      bluetooth: rows.has('Bluetooth')
        ? of('Bluetooth')
            .flat()
            .some(([name]) => name === 'Device')
        : null,
    },
  }
}
