import { z } from 'zod'

const text = z.string().max(500).nullish().catch(null)
const number = z.number().finite().nonnegative().nullish().catch(null)

/** A component of a version 11 snapshot; each kind fills only some of the fields. */
export const ereuseComponentSchema = z.object({
  type: z.string().max(60),
  manufacturer: text,
  model: text,
  serialNumber: text,
  cores: number,
  threads: number,
  speed: number,
  size: number,
  interface: text,
  format: text,
  variant: text,
  ramSlots: number,
  ramMaxSize: number,
  biosDate: text,
  version: text,
  resolutionWidth: number,
  resolutionHeight: number,
  refreshRate: number,
  productionDate: text,
})
export type EreuseComponent = z.infer<typeof ereuseComponentSchema>

/** The snapshots of workbench 11, whose components are already read. */
export const ereuseSnapshotSchema = z.object({
  type: z.literal('Snapshot'),
  device: z.object({
    type: text,
    chassis: text,
    manufacturer: text,
    model: text,
    serialNumber: text,
    sku: text,
    version: text,
  }),
  components: z.array(ereuseComponentSchema).max(500),
  endTime: text,
})
export type EreuseSnapshot = z.infer<typeof ereuseSnapshotSchema>

const output = z
  .union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .nullish()
  .catch(null)

/** Later workbenches send the tools' outputs instead, under `data`, or under `hwmd` in the lite form. */
const outputs = z.object({ lshw: output, dmidecode: output, hwinfo: output, smart: output, smartctl: output })
export const ereuseRawSchema = z.union([z.object({ data: outputs }), z.object({ hwmd: outputs })])
