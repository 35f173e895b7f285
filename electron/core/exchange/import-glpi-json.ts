// glpi-inventory --json   (also what the agent sends to its server)
import { z } from 'zod'
import { parseJson } from '../probe/drive-text.ts'
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { type GlpiContent, glpiContentSchema } from './glpi.schema.ts'
import { glpiMachine, glpiMemory } from './glpi-machine.ts'
import { glpiMonitor, glpiNetwork } from './glpi-outside.ts'
import { glpiBattery, glpiCpu, glpiDrive, glpiGpu } from './glpi-parts.ts'

const documentSchema = z.object({ content: glpiContentSchema })

/** `null` for anything but an inventory of a machine. */
export function importGlpiJson(text: string): WitnessFacts | null {
  const read = documentSchema.safeParse(parseJson(text))
  return read.success ? factsFromGlpi(read.data.content) : null
}

/** `null` for an inventory that tells nothing of the machine itself: one of its network, or a partial one. */
export function factsFromGlpi(content: GlpiContent): WitnessFacts | null {
  if (content.bios === null && content.hardware === null && content.storages.length === 0) return null
  const classes = content.usbdevices.map((device) => device.class)
  const hasUsb = (code: string) => (classes.length === 0 ? null : classes.includes(code))
  return {
    ...glpiMachine(content),
    cpus: content.cpus.map(glpiCpu),
    memory: glpiMemory(content),
    drives: content.storages.map(glpiDrive),
    gpus: content.videos.map(glpiGpu),
    monitors: content.monitors.map(glpiMonitor),
    batteries: content.batteries.map(glpiBattery),
    networkInterfaces: glpiNetwork(content.networks),
    presence: { camera: hasUsb('14'), bluetooth: hasUsb('224') },
  }
}
