// LC_ALL=C lscpu -J
import { z } from 'zod'

type Entry = { field: string; data: string | null; children?: Entry[] | undefined }

// Nested twice in lscpu since 2.37; deeper would not be lscpu's.
const leaf = z.object({ field: z.string(), data: z.string().nullable() })
const branch = leaf.extend({ children: z.array(leaf.extend({ children: z.array(leaf).optional() })).optional() })
const schema = z.object({ lscpu: z.array(branch).max(500) })

/** The fields without their colons; `null` when the text is not lscpu's JSON. */
export function lscpuJsonFields(text: string): ReadonlyMap<string, string> | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    // A cut-off capture is read as text instead.
    return null
  }
  const checked = schema.safeParse(parsed)
  if (!checked.success) return null
  const fields = new Map<string, string>()
  collect(checked.data.lscpu, fields)
  return fields
}

function collect(entries: Entry[], fields: Map<string, string>): void {
  for (const { field, data, children } of entries) {
    const name = field.replace(/:$/, '')
    if (data !== null && !fields.has(name)) fields.set(name, data.trim())
    if (children) collect(children, fields)
  }
}
