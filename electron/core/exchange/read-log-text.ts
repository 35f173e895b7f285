import { type LogProblem, logSizeLimitBytes } from '../../../shared/contract/erasures.contract.ts'

export type LogText = { kind: 'text'; text: string } | { kind: 'problem'; problem: LogProblem }

const magics = [
  '%PDF',
  'PK\x03\x04',
  '\x7fELF',
  'MZ\x90',
  '\x1f\x8b',
  '\xfd7zXZ',
  '7z\xbc\xaf',
  '\x89PNG',
  '\xff\xd8\xff',
]
const strayControlsPerMillion = 1000
const latinBytesPerMillion = 10_000

/** The text of a log that came from outside, or why there is none. Nothing of it is trusted beyond being text. */
export function readLogText(bytes: Uint8Array): LogText {
  if (bytes.length === 0) return { kind: 'problem', problem: 'EMPTY' }
  if (bytes.length > logSizeLimitBytes) return { kind: 'problem', problem: 'TOO_LARGE' }
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (magics.some((magic) => head.startsWith(magic))) return { kind: 'problem', problem: 'BINARY' }
  return decoded(bytes)
}

function decoded(bytes: Uint8Array): LogText {
  const utf16 = utf16Of(bytes)
  if (utf16 === null && bytes.includes(0)) return { kind: 'problem', problem: 'BINARY' }
  const text = utf16 === null ? eightBitText(bytes) : strictly(utf16, bytes)
  if (text === null) {
    const isNoise = utf16 === null && hasManyControls(bytes)
    return { kind: 'problem', problem: isNoise ? 'BINARY' : 'ENCODING' }
  }
  return checked(text)
}

/** UTF-16 is read with its mark only: without it, guessing the order of the bytes is guessing the text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function eightBitText(bytes: Uint8Array): string | null {
  return strictly('utf-8', bytes) ?? (isPlainLatin(bytes) ? strictly('latin1', bytes) : null)
}

/** A decoder that refuses what is not of its encoding, the mark at the start left out. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Not that encoding: the answer is the absence of text.
    return null
  }
}

/**
 * An accented word of the BIOS in an ASCII log. Accepted because everything that proves an erasure is ASCII, and where
 * it is unambiguous: few bytes, of the range where Latin-1 and Windows-1252 agree, none that forms UTF-8 (then the
 * file mixes two encodings, or is a damaged one).
 */
function isPlainLatin(bytes: Uint8Array): boolean {
  let latinCount = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    if (byte < 0xa0) return false
    const next = bytes[at + 1] ?? 0
    if (byte >= 0xc2 && byte <= 0xf4 && next >= 0x80 && next <= 0xbf) return false
    latinCount += 1
  }
  return latinCount * 1_000_000 <= bytes.length * latinBytesPerMillion
}

function checked(text: string): LogText {
  if (text.trim() === '') return { kind: 'problem', problem: 'EMPTY' }
  if (text.includes('\0')) return { kind: 'problem', problem: 'BINARY' }
  const controls = text.match(strayControls)?.length ?? 0
  if (controls * 1_000_000 > text.length * strayControlsPerMillion) return { kind: 'problem', problem: 'BINARY' }
  // A drive with a broken identity prints a stray byte or two: kept visible, so that it never passes for another serial.
  return { kind: 'text', text: controls === 0 ? text : text.replace(strayControls, '\ufffd') }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const strayControls = /[\x01-\x08\x0b\x0e-\x1f\x7f]/g

function hasManyControls(bytes: Uint8Array): boolean {
  const controlCount = bytes.reduce(
    (count, byte) => (byte < 0x20 && ![9, 10, 12, 13].includes(byte) ? count + 1 : count),
    0,
  )
  return controlCount * 1_000_000 > bytes.length * strayControlsPerMillion
}
