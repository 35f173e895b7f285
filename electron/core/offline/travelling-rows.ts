import * as z from 'zod'
import { homeTables } from './home-tables.ts'
import { id, text } from './row-columns.ts'
import { workTables } from './work-tables.ts'

const listsOf = <Shapes extends Record<string, z.ZodType>>(shapes: Shapes) =>
  z.strictObject(
    Object.fromEntries(Object.entries(shapes).map(([table, shape]) => [table, z.array(shape)])),
  ) as unknown as z.ZodType<{
    [Table in keyof Shapes]: z.infer<Shapes[Table]>[]
  }>

export const homeRowsSchema = z.strictObject({
  secretHex: z.string().regex(/^[0-9a-f]{64}$/),
  /** Who opened the bench, and whom its first entry names. */
  openedBy: z.object({ operatorId: id, operatorName: text }),
  tables: listsOf(homeTables),
})
export const workRowsSchema = z.strictObject({ tables: listsOf(workTables) })
export type HomeRows = z.infer<typeof homeRowsSchema>
export type WorkRows = z.infer<typeof workRowsSchema>['tables']
