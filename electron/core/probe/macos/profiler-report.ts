// system_profiler -json …
import { z } from 'zod'
import { parseJson } from '../drive-text.ts'

const mostItems = 500
const longestText = 500

const name = z.string().max(longestText).optional().catch(undefined)
const leaf = z.looseObject({ _name: name })
// Two levels are all there is: a controller or a bank, and what hangs on it.
const item = z.looseObject({ _name: name, _items: z.array(leaf).max(mostItems).catch([]) })
export type ProfilerItem = z.infer<typeof leaf>
const items = z.array(item).max(mostItems).catch([])
const ReportSchema = z.object({
  SPHardwareDataType: items,
  SPMemoryDataType: items,
  SPNVMeDataType: items,
  SPSerialATADataType: items,
  SPDisplaysDataType: items,
  SPPowerDataType: items,
  SPNetworkDataType: items,
})
export type ProfilerReport = z.infer<typeof ReportSchema>

/** `null` when it is no report at all; a part that is missing or odd is empty. */
export function parseProfilerReport(text: string): ProfilerReport | null {
  return ReportSchema.safeParse(parseJson(text)).data ?? null
}

/** The item's values as texts, those of its groups with them; the items below it are not its own. */
export function textsOf(told: ProfilerItem): Map<string, string> {
  const texts = new Map<string, string>()
  const entries = Object.entries(told).flatMap(([key, one]) => (isGroup(key, one) ? Object.entries(one) : [[key, one]]))
  for (const [name, value] of entries as [string, unknown][]) {
    if (typeof value === 'string' && value.length <= longestText) texts.set(name, value)
    if (typeof value === 'number' || typeof value === 'boolean') texts.set(name, String(value))
  }
  return texts
}

function isGroup(name: string, value: unknown): value is Record<string, unknown> {
  return name !== '_items' && typeof value === 'object' && value !== null && !Array.isArray(value)
}
