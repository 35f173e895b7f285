// xrandr --props; edid-decode; xxd; or the bytes written as hexadecimal or base64 text
import { linesOf } from '../drive-text.ts'
import { type EdidFacts, parseEdid } from './parse-edid.ts'

const longestHex = 256 * 128 * 2
const hexLine = /^[0-9a-f]{2}(?:[\s:]?[0-9a-f]{2}){7,}$/i

/** Every EDID written as text, in the order of the text. */
export function parseEdidHex(text: string): EdidFacts[] {
  const edids: EdidFacts[] = []
  for (const run of hexRuns(text)) {
    for (const bytes of splitAtHeaders(run)) {
      const facts = parseEdid(bytes)
      if (facts) edids.push(facts)
    }
  }
  return edids.length > 0 ? edids : parseBase64(text)
}

/** Stretches of neighbouring hexadecimal lines, without offsets and the text column of a dump. */
function hexRuns(text: string): string[] {
  const runs: string[] = []
  let run = ''
  for (const line of linesOf(text)) {
    const digits = hexOf(line)
    if (digits !== null && run.length < longestHex) run += digits
    // edid-decode leaves a blank line between blocks.
    else if (digits === null && line.trim() !== '' && run !== '') {
      runs.push(run)
      run = ''
    }
  }
  return run === '' ? runs : [...runs, run]
}

/** Longer lines are one whole EDID without offsets; the patterns for dumps would be slow on them. */
const longestDumpLine = 256

function hexOf(line: string): string | null {
  if (line.length > longestHex) return null
  const bare = line.length > longestDumpLine ? line.trim() : withoutOffsetAndText(line.trim())
  return hexLine.test(bare) ? bare.replace(/[\s:]/g, '') : null
}

function withoutOffsetAndText(line: string): string {
  return line.replace(/^[0-9a-f]{4,8}:? {1,3}(?=[0-9a-f]{2})/i, '').replace(/ {2,}\S.{0,16}$/, '')
}

/** Two screens' bytes may follow each other without anything between. */
function splitAtHeaders(digits: string): Uint8Array[] {
  const starts = [...digits.matchAll(/00ffffffffffff00/gi)].map(({ index }) => index).filter((index) => index % 2 === 0)
  return starts.slice(0, 16).map((start, order) => bytesOf(digits.slice(start, starts[order + 1])))
}

function bytesOf(digits: string): Uint8Array {
  return Buffer.from(digits.slice(0, digits.length - (digits.length % 2)), 'hex')
}

function parseBase64(text: string): EdidFacts[] {
  const compact = text.slice(0, longestHex).replace(/\s/g, '')
  if (!/^AP\/{7}[A-Za-z0-9+/]+={0,2}$/.test(compact)) return []
  const facts = parseEdid(Buffer.from(compact, 'base64'))
  return facts ? [facts] : []
}
