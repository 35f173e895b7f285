import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import { parseDecodeDimms } from '../probe/linux/parse-decode-dimms.ts'
import { parseDmidecode } from '../probe/linux/parse-dmidecode.ts'
import { parseLscpu } from '../probe/linux/parse-lscpu.ts'
import { parseSmartctlJson } from '../probe/linux/parse-smartctl-json.ts'
import type { ForeignFile } from './foreign-file.ts'
import { findText } from './foreign-file.ts'

/**
 * Facts out of the folder that peracotta's generate_files.sh leaves: dmidecode in pieces, lscpu, decode-dimms and one
 * JSON array of smartctl answers. `null` when none of the pieces is there.
 */
export function importPeracottaFolder(files: ForeignFile[]): MachineFacts | null {
  const pieces = [/^baseboard\.txt$/, /^chassis\.txt$/, /^connector\.txt$/].map((name) => findText(files, name))
  const lscpu = findText(files, /^lscpu\.txt$/)
  if (lscpu === null && pieces.every((piece) => piece === null)) return null
  const { isUefi, ...tables } = parseDmidecode(pieces.map((piece) => piece ?? '').join('\n\n'))
  const facts: MachineFacts = { ...emptyMachineFacts(), ...tables }
  facts.security.isUefi = isUefi
  facts.cpus = parseLscpu(lscpu ?? '')
  facts.memory = parseDecodeDimms(findText(files, /^dimms\.txt$/) ?? '')
  facts.drives = smartAnswers(findText(files, /^smartctl\.txt$/)).flatMap((one) => parseSmartctlJson(one)?.drive ?? [])
  return facts
}

function smartAnswers(text: string | null): string[] {
  if (text === null) return []
  try {
    const parsed: unknown = JSON.parse(text.slice(0, 8_000_000))
    return Array.isArray(parsed) ? parsed.slice(0, 64).map((one) => JSON.stringify(one)) : [text]
  } catch {
    // A stick pulled out too early leaves half an array: then no drive is known.
    return []
  }
}
