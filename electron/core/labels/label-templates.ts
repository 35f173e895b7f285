import * as z from 'zod'
import roll50x25 from '../../../resources/label-formats/roll-50x25.json' with { type: 'json' }
import roll54x25 from '../../../resources/label-formats/roll-54x25.json' with { type: 'json' }
import roll57x32 from '../../../resources/label-formats/roll-57x32.json' with { type: 'json' }
import roll62x29 from '../../../resources/label-formats/roll-62x29.json' with { type: 'json' }
import roll62x100 from '../../../resources/label-formats/roll-62x100.json' with { type: 'json' }
import sheet5160 from '../../../resources/label-formats/sheet-5160.json' with { type: 'json' }
import sheetJ8651 from '../../../resources/label-formats/sheet-j8651.json' with { type: 'json' }
import sheetL7159 from '../../../resources/label-formats/sheet-l7159.json' with { type: 'json' }
import sheetL7160 from '../../../resources/label-formats/sheet-l7160.json' with { type: 'json' }
import sheetL7163 from '../../../resources/label-formats/sheet-l7163.json' with { type: 'json' }
import tape29 from '../../../resources/label-formats/tape-29-drive.json' with { type: 'json' }
import {
  arrangements,
  type LabelTemplate,
  labelFields,
  labelUses,
  printerDensities,
} from '../../../shared/domain/labels/label-template.ts'

const length = z.number().positive().max(300)
const margin = z.number().min(0).max(50)

const sheetSchema = z.object({
  widthMillimetres: length,
  heightMillimetres: length,
  columns: z.number().int().positive(),
  rows: z.number().int().positive(),
  leftMillimetres: margin,
  topMillimetres: margin,
  pitchXMillimetres: length,
  pitchYMillimetres: length,
  paper: z.enum(['A4', 'Letter']),
})

const templateSchema = z.object({
  id: z.string().min(1),
  version: z.number().int().positive(),
  uses: z.array(z.enum(labelUses)).min(1),
  name: z.string().min(1),
  articles: z.string().min(1),
  widthMillimetres: length,
  heightMillimetres: length,
  marginsMillimetres: z.object({ top: margin, right: margin, bottom: margin, left: margin }),
  arrangement: z.enum(arrangements),
  isTurned: z.boolean(),
  moduleMillimetres: z.number().positive().max(5),
  printerDotsPerInch: z.literal(printerDensities),
  largestHeadlinePoints: z.number().min(8).max(40),
  largestBodyPoints: z.number().min(6).max(20),
  fields: z.array(z.enum(labelFields)),
  cupsMedia: z.array(z.string().regex(/^[A-Za-z0-9.-]+$/)).min(1),
  sheet: sheetSchema.nullable(),
}) satisfies z.ZodType<LabelTemplate>

/** As a person meets them: rolls by what is most used, then sheets from large labels to small ones. */
export const labelTemplates: readonly LabelTemplate[] = z
  .array(templateSchema)
  .parse([
    roll62x29,
    roll57x32,
    roll54x25,
    roll50x25,
    roll62x100,
    tape29,
    sheetL7163,
    sheetL7160,
    sheetL7159,
    sheet5160,
    sheetJ8651,
  ])

export const defaultTemplateId = 'roll-62x29'

export function findTemplate(id: string): LabelTemplate | null {
  return labelTemplates.find((template) => template.id === id) ?? null
}
