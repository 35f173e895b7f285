import { z } from 'zod'
import { told, toldList } from './told.ts'

/** What a GLPI or FusionInventory agent tells of one thing, in the names of its JSON; its XML has a few older ones. */
const bios = z.object({
  smodel: told,
  smanufacturer: told,
  ssn: told,
  skunumber: told,
  mmodel: told,
  mmanufacturer: told,
  msn: told,
  bmanufacturer: told,
  bversion: told,
  bdate: told,
  assettag: told,
  enclosureserial: told,
})
const hardware = z.object({ uuid: told, memory: told, chassis_type: told, vmsystem: told })
const cpu = z.object({
  name: told,
  manufacturer: told,
  core: told,
  thread: told,
  speed: told,
  arch: told,
  familynumber: told,
  model: told,
  stepping: told,
})
const memory = z.object({
  capacity: told,
  caption: told,
  description: told,
  formfactor: told,
  manufacturer: told,
  model: told,
  serialnumber: told,
  speed: told,
  type: told,
  numslots: told,
  memorycorrection: told,
})
const storage = z.object({
  name: told,
  model: told,
  manufacturer: told,
  serial: told,
  serialnumber: told,
  disksize: told,
  interface: told,
  firmware: told,
  type: told,
  wwn: told,
  description: told,
})
const battery = z.object({
  name: told,
  manufacturer: told,
  serial: told,
  chemistry: told,
  capacity: told,
  real_capacity: told,
  voltage: told,
})
const monitor = z.object({ base64: told, caption: told, manufacturer: told, serial: told })
const network = z.object({
  description: told,
  mac: told,
  macaddr: told,
  type: told,
  speed: told,
  status: told,
  virtualdev: told,
  manufacturer: told,
  model: told,
})
const video = z.object({ name: told, chipset: told, memory: told })
const usbDevice = z.object({ class: told })

const one = <Shape extends z.ZodType>(shape: Shape) => toldList(shape, 1).transform(([first]) => first ?? null)

export const glpiContentSchema = z.object({
  versionclient: told,
  bios: one(bios),
  hardware: one(hardware),
  cpus: toldList(cpu, 64),
  memories: toldList(memory, 256),
  storages: toldList(storage, 256),
  batteries: toldList(battery, 16),
  monitors: toldList(monitor, 32),
  networks: toldList(network, 1024),
  videos: toldList(video, 32),
  usbdevices: toldList(usbDevice, 512),
})
export type GlpiContent = z.infer<typeof glpiContentSchema>
export type GlpiItem<Name extends keyof GlpiContent> = GlpiContent[Name] extends readonly (infer Item)[] ? Item : never
