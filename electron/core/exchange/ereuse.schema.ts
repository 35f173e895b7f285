import { z } from 'zod'
import { told, toldList } from './told.ts'

const number = z.number().finite().nonnegative().nullish().catch(null)

/** What the workbench measured on a component; each kind of action fills only some of the fields. */
const action = z.object({
  type: told,
  assessment: z.boolean().nullish().catch(null),
  lifetime: number,
  powerCycleCount: number,
  reallocatedSectorCount: number,
  currentPendingSectorCount: number,
  offlineUncorrectable: number,
  reportedUncorrectableErrors: number,
  cycleCount: number,
})
export type EreuseAction = z.infer<typeof action>

/** A component of a version 11 snapshot; each kind fills only some of the fields. */
const component = z.object({
  type: z.string().max(60),
  manufacturer: told,
  model: told,
  serialNumber: told,
  cores: number,
  threads: number,
  speed: number,
  size: number,
  interface: told,
  format: told,
  variant: told,
  technology: told,
  wireless: z.boolean().nullish().catch(null),
  memory: number,
  ramSlots: number,
  ramMaxSize: number,
  biosDate: told,
  version: told,
  resolutionWidth: number,
  resolutionHeight: number,
  refreshRate: number,
  productionDate: told,
  actions: toldList(action, 200),
})
export type EreuseComponent = z.infer<typeof component>

/** The snapshots of workbench 11, whose components are already read. */
export const ereuseSnapshotSchema = z.object({
  type: z.literal('Snapshot'),
  device: z.object({
    type: told,
    chassis: told,
    manufacturer: told,
    model: told,
    serialNumber: told,
    sku: told,
    version: told,
  }),
  components: toldList(component, 500),
})
export type EreuseSnapshot = z.infer<typeof ereuseSnapshotSchema>

/** A machine that somebody typed into the inventory server. */
export const ereuseTypedSchema = z.object({
  type: z.literal('WebSnapshot'),
  device: z.object({ type: told, manufacturer: told, model: told, serial_number: told }),
})

const output = z
  .union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .nullish()
  .catch(null)
const outputs = z.object({
  lshw: output,
  dmidecode: output,
  hwinfo: output,
  lspci: output,
  inxi: output,
  smart: output,
  smartctl: output,
})
export type EreuseOutputs = z.infer<typeof outputs>

/** Later workbenches send the tools' outputs: under `data`, under `hwmd` in the lite form, apart in a credential. */
export const ereuseRawSchema = z.object({
  data: outputs.nullish().catch(null),
  hwmd: outputs.nullish().catch(null),
  credentialSubject: z
    .object({ data: outputs.nullish().catch(null) })
    .nullish()
    .catch(null),
  evidence: toldList(z.object({ operation: z.string().max(200), output }), 100),
})
