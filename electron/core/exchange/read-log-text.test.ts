import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import { aNwipeLog } from '../../../test/builders/nwipe-log.ts'
import { readLogText } from './read-log-text.ts'

const log = aNwipeLog()
const utf8 = new TextEncoder()
const problem = (code: string): unknown => ({ kind: 'problem', problem: code })

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('readLogText', () => {
  it('reads UTF-8 with or without its mark, and UTF-16 of both orders with it', () => {
    const expected = { kind: 'text', text: log }
    expect(readLogText(utf8.encode(log))).toEqual(expected)
    expect(readLogText(utf8.encode(`\ufeff${log}`))).toEqual(expected)
    expect(readLogText(utf16(log, 'le'))).toEqual(expected)
    expect(readLogText(utf16(log, 'be'))).toEqual(expected)
  })

  it('marks what is not UTF-8 rather than guess a code page', () => {
    const latin = Buffer.from(`${log}[2026/11/22 23:28:34]    info: system-version = Société`, 'latin1')
    const text = `${log}[2026/11/22 23:28:34]    info: system-version = Soci\ufffdt\ufffd`
    expect(readLogText(latin)).toEqual({ kind: 'text', text })
  })

  it('marks the raw memory that nwipe prints for a serial it has not', () => {
    const [before = '', after = ''] = log.split('WX81A1234567\n', 2)
    const raw = Buffer.from([0x20, 0x90, 0xcc, 0x6f, 0x7a, 0x7f, 0x0a])
    const read = readLogText(Buffer.concat([Buffer.from(before), raw, Buffer.from(after)]))
    expect(read).toEqual({ kind: 'text', text: `${before} \ufffd\ufffdoz\ufffd\n${after}` })
  })

  it('refuses a text that is mostly of another encoding', () => {
    expect(readLogText(Buffer.from('é'.repeat(50), 'latin1'))).toEqual(problem('ENCODING'))
    expect(readLogText(Buffer.from('Société par actions simplifiée', 'latin1'))).toEqual(problem('ENCODING'))
  })

  it('refuses a UTF-16 text cut in the middle of a character', () => {
    expect(readLogText(utf16(log, 'le').subarray(0, 101))).toEqual(problem('ENCODING'))
  })

  it('refuses what is not text', () => {
    for (const head of ['%PDF-1.7\n', 'PK\x03\x04', '\x7fELF\x02', '\x1f\x8b\x08']) {
      expect(readLogText(Buffer.from(head + log, 'latin1'))).toEqual(problem('BINARY'))
    }
    expect(readLogText(utf8.encode(`${log}\0`))).toEqual(problem('BINARY'))
    expect(readLogText(utf8.encode('\x01\x02\x03 nwipe'))).toEqual(problem('BINARY'))
  })

  it('refuses what is empty or larger than the limit', () => {
    expect(readLogText(new Uint8Array())).toEqual(problem('EMPTY'))
    expect(readLogText(utf8.encode('\ufeff \r\n'))).toEqual(problem('EMPTY'))
    expect(readLogText(new Uint8Array(logSizeLimitBytes + 1).fill(0x20))).toEqual(problem('TOO_LARGE'))
  })

  it('keeps a stray control character visible', () => {
    const read = readLogText(utf8.encode(log.replace('WX81A', 'WX\x0181A')))
    expect(read).toEqual({ kind: 'text', text: log.replace('WX81A', 'WX\ufffd81A') })
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readLogText(bytes).kind !== undefined))
  })
})
