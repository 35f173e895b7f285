// the JSON that gather-systeminformation.ts writes
import { z } from 'zod'
import { machineKindFrom } from './chassis-kind.ts'
import { cpuMaker, cpuName } from './cpu-names.ts'
import { parseJson } from './drive-text.ts'
import { makerName } from './maker-names.ts'
import type { WitnessFacts } from './merge-facts.ts'
import { modelName } from './model-names.ts'
import { tellSerial, tellText, tellUuid } from './placeholders.ts'

const text = z.string().nullish().catch(null)
const number = z.number().nullish().catch(null)
const ToldSchema = z.object({
  system: z
    .object({
      manufacturer: text,
      model: text,
      version: text,
      serial: text,
      uuid: text,
      sku: text,
      virtual: z.boolean().catch(false),
      virtualHost: text,
    })
    .optional()
    .catch(undefined),
  baseboard: z.object({ manufacturer: text, model: text, version: text, serial: text }).optional().catch(undefined),
  chassis: z.object({ type: text, manufacturer: text, serial: text }).optional().catch(undefined),
  bios: z.object({ vendor: text, version: text }).optional().catch(undefined),
  cpu: z
    .object({ manufacturer: text, brand: text, physicalCores: number, cores: number, speed: number, speedMax: number })
    .optional()
    .catch(undefined),
  mem: z.object({ total: number }).optional().catch(undefined),
})
type Told = z.infer<typeof ToldSchema>

/**
 * What systeminformation is believed for, where no nearer source speaks. It invents names where there is no firmware
 * ("Docker Container"), swaps day and month of a BIOS date and rounds batteries: those answers are not taken.
 */
export function parseSysteminformation(json: string): WitnessFacts | null {
  const read = ToldSchema.safeParse(parseJson(json))
  if (!read.success) return null
  const told = read.data
  return {
    identity: identityOf(told),
    board: {
      manufacturer: makerName(tellText(told.baseboard?.manufacturer)),
      model: tellText(told.baseboard?.model),
      version: tellText(told.baseboard?.version),
      serial: tellSerial(told.baseboard?.serial),
    },
    chassis: chassisOf(told),
    bios: { vendor: tellText(told.bios?.vendor), version: tellText(told.bios?.version) },
    cpus: cpusOf(told),
    memory: { totalBytes: told.mem?.total ?? null },
  }
}

function identityOf({ system }: Told): WitnessFacts['identity'] {
  const isVirtual = system?.virtual === true ? true : null
  if (system === undefined || isInventedModel(system.model)) return { isVirtual }
  const manufacturer = makerName(tellText(system.manufacturer))
  const serial = tellSerial(system.serial)
  return {
    isVirtual,
    manufacturer,
    model: modelName(tellText(system.model), manufacturer),
    version: tellText(system.version),
    sku: tellText(system.sku),
    serial,
    serialSource: serial === null ? null : 'system',
    uuid: tellUuid(system.uuid),
  }
}

/** It says "Docker Container" on any Linux without DMI tables. */
function isInventedModel(model: string | null | undefined): boolean {
  return /^(docker container|container|virtual machine)$/i.test(model ?? '')
}

function chassisOf({ chassis, system, bios }: Told): WitnessFacts['chassis'] {
  const type = tellText(chassis?.type)
  const model = isInventedModel(system?.model) ? null : tellText(system?.model)
  const biosVendor = tellText(bios?.vendor)
  const kind = machineKindFrom({ chassisType: type, model, otherNames: [], biosVendor, hasBattery: false })
  return { type, kind, manufacturer: makerName(tellText(chassis?.manufacturer)) }
}

function cpusOf({ cpu }: Told): WitnessFacts['cpus'] {
  const model = cpuName(cpu?.brand ?? null)
  if (cpu === undefined || model === null) return []
  return [
    {
      manufacturer: cpuMaker(cpu.manufacturer ?? null, cpu.brand ?? null),
      model,
      toldName: tellText(cpu.brand),
      modelNumber: null,
      cores: cpu.physicalCores || null,
      threads: cpu.cores || null,
      baseMegahertz: cpu.speed ? Math.round(cpu.speed * 1000) : null,
      maximumMegahertz: cpu.speedMax ? Math.round(cpu.speedMax * 1000) : null,
      architecture: null,
      family: null,
      stepping: null,
      socket: null,
    },
  ]
}
