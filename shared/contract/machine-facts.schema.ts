import { z } from 'zod'
import type {
  BatteryFacts,
  CpuFacts,
  MachineFacts,
  MemoryFacts,
  MonitorFacts,
  NetworkInterfaceFacts,
} from '../domain/machine-facts.ts'
import { machineKinds, serialSources } from '../domain/machine-facts.ts'
import { DriveFactsSchema } from './drive-facts.schema.ts'

/** A blank text is not a fact. */
const TextSchema = z.string().min(1).nullable()
/** Zero of these would mean "not told": that is `null`. */
const PositiveSchema = z.int().positive().nullable()
const NumberSchema = z.int().nonnegative().nullable()
const FlagSchema = z.boolean().nullable()
const DateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()

const IdentityFactsSchema = z.object({
  manufacturer: TextSchema,
  model: TextSchema,
  productCode: TextSchema,
  version: TextSchema,
  family: TextSchema,
  sku: TextSchema,
  serial: TextSchema,
  serialSource: z.enum(serialSources).nullable(),
  uuid: TextSchema,
  ownerAssetTag: TextSchema,
  isVirtual: FlagSchema,
})

const ChassisFactsSchema = z.object({
  type: TextSchema,
  kind: z.enum(machineKinds).nullable(),
  manufacturer: TextSchema,
  model: TextSchema,
  serial: TextSchema,
})

const BoardFactsSchema = z.object({
  manufacturer: TextSchema,
  model: TextSchema,
  version: TextSchema,
  serial: TextSchema,
})

const BiosFactsSchema = z.object({ vendor: TextSchema, version: TextSchema, releasedOn: DateSchema })

export const CpuFactsSchema = z.object({
  manufacturer: TextSchema,
  model: TextSchema,
  toldName: TextSchema,
  cores: PositiveSchema,
  threads: PositiveSchema,
  baseMegahertz: PositiveSchema,
  maximumMegahertz: PositiveSchema,
  architecture: TextSchema,
  family: NumberSchema,
  modelNumber: NumberSchema,
  stepping: NumberSchema,
  socket: TextSchema,
}) satisfies z.ZodType<CpuFacts>

export const MemoryFactsSchema = z.object({
  totalBytes: PositiveSchema,
  slotCount: PositiveSchema,
  maximumBytes: PositiveSchema,
  isEcc: FlagSchema,
  modules: z.array(
    z.object({
      slot: TextSchema,
      sizeBytes: PositiveSchema,
      type: TextSchema,
      formFactor: TextSchema,
      configuredMegatransfers: PositiveSchema,
      ratedMegatransfers: PositiveSchema,
      manufacturer: TextSchema,
      partNumber: TextSchema,
      serial: TextSchema,
    }),
  ),
}) satisfies z.ZodType<MemoryFacts>

export const MonitorFactsSchema = z.object({
  pnpId: TextSchema,
  manufacturer: TextSchema,
  model: TextSchema,
  productCode: TextSchema,
  serial: TextSchema,
  madeYear: PositiveSchema,
  madeWeek: PositiveSchema,
  nativeWidth: PositiveSchema,
  nativeHeight: PositiveSchema,
  refreshHertz: z.number().positive().nullable(),
  widthMillimetres: PositiveSchema,
  heightMillimetres: PositiveSchema,
  diagonalInches: z.number().positive().nullable(),
  isBuiltIn: FlagSchema,
  connector: TextSchema,
}) satisfies z.ZodType<MonitorFacts>

export const BatteryFactsSchema = z.object({
  name: TextSchema,
  manufacturer: TextSchema,
  model: TextSchema,
  serial: TextSchema,
  chemistry: TextSchema,
  designMilliwattHours: PositiveSchema,
  fullMilliwattHours: PositiveSchema,
  voltageMillivolts: PositiveSchema,
  cycleCount: PositiveSchema,
  chargePercent: z.int().min(0).max(100).nullable(),
  status: TextSchema,
}) satisfies z.ZodType<BatteryFacts>

const NetworkInterfaceFactsSchema = z.object({
  name: TextSchema,
  mac: TextSchema,
  kind: z.enum(['ethernet', 'wifi', 'bluetooth', 'wwan', 'virtual', 'other']).nullable(),
  manufacturer: TextSchema,
  model: TextSchema,
  speedMegabits: PositiveSchema,
  isUp: FlagSchema,
}) satisfies z.ZodType<NetworkInterfaceFacts>

/** The shape of every reading's facts, whichever tool or file they come from. */
export const MachineFactsSchema = z.object({
  identity: IdentityFactsSchema,
  chassis: ChassisFactsSchema,
  board: BoardFactsSchema,
  bios: BiosFactsSchema,
  cpus: z.array(CpuFactsSchema),
  memory: MemoryFactsSchema,
  drives: z.array(DriveFactsSchema),
  gpus: z.array(
    z.object({
      manufacturer: TextSchema,
      model: TextSchema,
      pciId: TextSchema,
      driver: TextSchema,
      memoryBytes: PositiveSchema,
    }),
  ),
  monitors: z.array(MonitorFactsSchema),
  batteries: z.array(BatteryFactsSchema),
  networkInterfaces: z.array(NetworkInterfaceFactsSchema),
  security: z.object({
    tpmVersion: TextSchema,
    hasTpm: FlagSchema,
    isSecureBootEnabled: FlagSchema,
    isUefi: FlagSchema,
    windowsKeyLastFive: z.string().length(5).nullable(),
  }),
  presence: z.object({
    camera: FlagSchema,
    touchScreen: FlagSchema,
    wifi: FlagSchema,
    bluetooth: FlagSchema,
    fingerprintReader: FlagSchema,
    opticalDrive: FlagSchema,
  }),
}) satisfies z.ZodType<MachineFacts>
