import type { LogProblem } from '../../../shared/contract/erasures.contract.ts'
import { logSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import { utf16Of } from '../probe/decode-text.ts'
import { hasBinaryHead } from './binary-head.ts'

export type LogText = { kind: 'text'; text: string } | { kind: 'problem'; problem: LogProblem }

/** Bytes without meaning that a real log may hold, in a hundred: nwipe 0.33 prints raw memory for a serial it has not. */
const strayPercentLimit = 2

/** The text of a log that came from outside, or why there is none. Nothing of it is trusted beyond being text. */
export function readLogText(bytes: Uint8Array): LogText {
  if (bytes.length === 0) return { kind: 'problem', problem: 'EMPTY' }
  if (bytes.length > logSizeLimitBytes) return { kind: 'problem', problem: 'TOO_LARGE' }
  if (hasBinaryHead(bytes)) return { kind: 'problem', problem: 'BINARY' }
  return decoded(bytes)
}

function decoded(bytes: Uint8Array): LogText {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) {
    const text = strictly(utf16, bytes)
    return text === null ? { kind: 'problem', problem: 'ENCODING' } : withoutStrays(text, 0)
  }
  if (bytes.includes(0)) return { kind: 'problem', problem: 'BINARY' }
  const strict = strictly('utf-8', bytes)
  if (strict !== null) return withoutStrays(strict, 0)
  // Latin-1, another code page or raw memory: guessing which would invent characters. What is not UTF-8 becomes a visible
  // mark; all that proves an erasure is ASCII, and a serial with a mark in it is no serial.
  const lossy = new TextDecoder('utf-8').decode(bytes)
  return withoutStrays(lossy, lossy.match(/\ufffd/g)?.length ?? 0)
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

function withoutStrays(text: string, undecodedCount: number): LogText {
  if (text.trim() === '') return { kind: 'problem', problem: 'EMPTY' }
  if (text.includes('\0')) return { kind: 'problem', problem: 'BINARY' }
  const limit = (text.length * strayPercentLimit) / 100
  const controlCount = text.match(strayControls)?.length ?? 0
  if (controlCount > limit) return { kind: 'problem', problem: 'BINARY' }
  if (undecodedCount > limit) return { kind: 'problem', problem: 'ENCODING' }
  return { kind: 'text', text: controlCount === 0 ? text : text.replace(strayControls, '\ufffd') }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const strayControls = /[\x01-\x08\x0b\x0e-\x1f\x7f]/g
