import type { ImportProblemCode } from '../../../shared/contract/imports.contract.ts'
import { importSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import { decodedText, utf16Of } from '../probe/decode-text.ts'
import { parseEdid } from '../probe/edid/parse-edid.ts'
import { parseLshwTree } from '../probe/linux/parse-lshw-tree.ts'
import { hasBinaryHead } from './binary-head.ts'
import { jsonDocuments } from './erasure/json-documents.ts'
import { isBlanccoReport } from './erasure/read-blancco.ts'
import { readEreuseErasures } from './erasure/read-ereuse-erasures.ts'
import { isSanitizeText, readSanitizeLog } from './erasure/read-nvme-sanitize.ts'
import { type Found, oneOfSeveral, part, stemOf } from './foreign-formats.ts'
import { isPdf, readErasureEvidence } from './read-erasure-evidence.ts'
import { recogniseJson } from './recognise-json.ts'
import { recogniseText } from './recognise-text.ts'
import { isXmlCut, recogniseXml } from './recognise-xml.ts'

export type Recognised = Found | { kind: 'problem'; code: ImportProblemCode }

/** What a file from outside is: by its content first, by its name where contents are alike. Never throws. */
export function recogniseFile(name: string, bytes: Uint8Array): Recognised {
  if (bytes.byteLength === 0) return problem('EMPTY')
  if (bytes.byteLength > importSizeLimitBytes) return problem('TOO_LARGE')
  if (parseEdid(bytes) !== null) return edidOf(name)
  if (isPdf(bytes)) return isErasureLog(bytes) ? { kind: 'log' } : problem('PDF_WITHOUT_REPORT')
  if (isBinary(bytes)) return problem('BINARY')
  const text = decodedText(bytes).trim()
  if (text === '') return problem('EMPTY')
  if (text.includes('\0')) return problem('BINARY')
  // A log may hold anything that the machine's own tools said while it was written.
  if (/\bnwipe\b/i.test(text) && !/^[{<]/.test(text) && isErasureLog(bytes)) return { kind: 'log' }
  if (isSanitizeText(text)) return { kind: 'log' }
  if (/^[{[]/.test(text)) return recognisedJson(text, name)
  if (text.startsWith('<')) return recognisedXml(text)
  return recogniseText(text, name) ?? problem('UNKNOWN_FORMAT')
}

/** A log that names no drive is one all the same: the erasures say so in their own words. */
function isErasureLog(bytes: Uint8Array): boolean {
  const read = readErasureEvidence(bytes)
  return read.kind === 'log' || read.problem === 'NO_DRIVE'
}

function problem(code: ImportProblemCode): Recognised {
  return { kind: 'problem', code }
}

const connector = /(?:^|[-_.])((?:eDP|LVDS|DSI|DP|HDMI(?:-[AB])?|DVI(?:-[DIA])?|VGA|Virtual)-\d{1,2})\b/

function edidOf(name: string): Recognised {
  const told = connector.exec(name)?.[1]
  if (told !== undefined) return oneOfSeveral('edid', 'edid', told, 'bin')
  return oneOfSeveral('edid', 'edid-file', stemOf(name, /^edid(?:-file)?/i), 'bin')
}

/** A tool that printed a drive's raw memory leaves a few bytes without meaning; a picture leaves many. */
const strayPercentLimit = 5
const sampleLength = 64 * 1024

function isBinary(bytes: Uint8Array): boolean {
  if (hasBinaryHead(bytes)) return true
  if (utf16Of(bytes) !== null) return false
  const sample = bytes.subarray(0, sampleLength)
  if (sample.includes(0)) return true
  const strayCount = sample.reduce((count, byte) => count + (isStray(byte) ? 1 : 0), 0)
  return strayCount * 100 > sample.byteLength * strayPercentLimit
}

function isStray(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f
}

function recognisedJson(text: string, name: string): Recognised {
  const parsed = parsedJson(text)
  const told = erasuresOf(parsed === undefined ? jsonDocuments(text) : [parsed], name)
  if (told !== null) return told
  if (parsed !== undefined) {
    const isNothing = /^(?:\[\s*\]|\{\s*\})$/.test(text)
    return recogniseJson(parsed, name) ?? problem(isNothing ? 'NOTHING_TOLD' : 'UNKNOWN_FORMAT')
  }
  // lshw has left commas and brackets out for years, and its parser knows how.
  if (/^[[{][\s\S]{0,200}"class"/.test(text) && /[}\]],?$/.test(text) && parseLshwTree(text).length > 0) {
    return part('lshw', 'lshw.json')
  }
  // Some texts begin with a bracket without being JSON.
  const isJsonLike = /^[{[]\s*(?:["{[]|$)/.test(text)
  return recogniseText(text, name) ?? problem(isJsonLike ? 'BROKEN_JSON' : 'UNKNOWN_FORMAT')
}

/** The log of a sanitize, a record of erasures alone, or an inventory that holds some. */
function erasuresOf(documents: readonly unknown[], name: string): Found | null {
  const [log] = readSanitizeLog(documents) ?? []
  if (log !== undefined) return log.run.serial === null ? { kind: 'log', needsIdentity: true } : { kind: 'log' }
  if (readEreuseErasures(documents) === null) return null
  const machine = recogniseJson(documents[0], name)
  return machine?.kind === 'whole' ? { ...machine, hasErasures: true } : { kind: 'log' }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Broken off half-way, or not JSON at all: `undefined`, which no JSON ever is.
    return undefined
  }
}

function recognisedXml(text: string): Recognised {
  if (isXmlCut(text)) return problem('BROKEN_XML')
  if (isBlanccoReport(text)) return { kind: 'log' }
  return recogniseXml(text) ?? problem('UNKNOWN_FORMAT')
}
