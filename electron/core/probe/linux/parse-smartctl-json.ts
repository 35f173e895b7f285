// smartctl --json --xall DEVICE
import { parseJson } from '../drive-text.ts'
import { readSmartctl, type SmartctlReading } from '../smartctl-reading.ts'
import { SmartctlJsonSchema } from './smartctl-json.schema.ts'
import { smartctlJsonEvidence } from './smartctl-json-evidence.ts'

/** `null` when the text is no smartctl JSON. Its exit status is no failure: most of its bits only warn. */
export function parseSmartctlJson(text: string): SmartctlReading | null {
  return readSmartctlJson(parseJson(text))
}

/** The same for JSON that is already parsed, as other programs embed it; some wrap it in a list of one. */
function readSmartctlJson(value: unknown): SmartctlReading | null {
  const document: unknown = Array.isArray(value) ? value[0] : value
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return null
  const parsed = SmartctlJsonSchema.safeParse(document)
  if (!parsed.success || (parsed.data.smartctl === undefined && parsed.data.device === undefined)) return null
  return readSmartctl(smartctlJsonEvidence(parsed.data))
}
