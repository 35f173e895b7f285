import * as z from 'zod'
import data62x29 from '../../../resources/label-formats/62x29.json' with { type: 'json' }
import { qrModuleCount, qrQuietModules } from './qr-symbol.ts'

const lengthSchema = z.number().positive().max(300)
const margin = z.number().min(0).max(50)

const labelFormatSchema = z.object({
  name: z.string().min(1),
  widthMillimetres: lengthSchema,
  heightMillimetres: lengthSchema,
  /** What the printer cannot reach. */
  marginsMillimetres: z.object({ top: margin, right: margin, bottom: margin, left: margin }),
  /** Of the printer that takes this roll: the code is drawn on its dots. */
  printerDotsPerInch: z.number().int().positive(),
  dotsPerModule: z.number().int().min(3),
})
export type LabelFormat = z.infer<typeof labelFormatSchema>

export const label62x29: LabelFormat = labelFormatSchema.parse(data62x29)

/** Where the QR symbol stands, in millimetres; `quiet` is the white that nothing may enter around it. */
export type QrPlace = { module: number; x: number; y: number; side: number; quiet: number }

/**
 * The symbol in the top left corner, each edge on a printer dot: off the grid a raster thickens every dark module.
 * Its quiet zone may lie on the margin, which is white anyway.
 */
export function qrPlace(format: LabelFormat): QrPlace {
  const dot = 25.4 / format.printerDotsPerInch
  const module = dot * format.dotsPerModule
  const quiet = module * qrQuietModules
  const { left, top } = format.marginsMillimetres
  const onGrid = (length: number) => Math.ceil(length / dot - 1e-6) * dot
  return {
    module,
    x: onGrid(Math.max(left, quiet)),
    y: onGrid(Math.max(top, quiet)),
    side: module * qrModuleCount,
    quiet,
  }
}
