import { z } from 'zod'

const text = z.string().nullish().catch(null)
/** Sizes are numbers with --bytes, texts before util-linux 2.33; "465.8G" without --bytes is no size. */
const number = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .nullish()
  .catch(null)
/** Flags were "0" and "1" before util-linux 2.33. */
const flag = z
  .union([z.boolean(), z.enum(['0', '1']).transform((bit) => bit === '1')])
  .nullish()
  .catch(null)

export const LsblkNodeSchema = z.object({
  name: text,
  kname: text,
  type: text,
  size: number,
  model: text,
  vendor: text,
  serial: text,
  rev: text,
  tran: text,
  wwn: text,
  subsystems: text,
  rota: flag,
  rm: flag,
  hotplug: flag,
  ro: flag,
  'log-sec': number,
  'phy-sec': number,
  fstype: text,
  label: text,
  partlabel: text,
  mountpoint: text,
  mountpoints: z.array(z.string().nullable()).nullish().catch(null),
  children: z.array(z.unknown()).nullish().catch(null),
})

export type LsblkNode = z.infer<typeof LsblkNodeSchema>
