import { describe, expect, it } from 'vitest'
import { formatAssetTag } from '../../../../shared/domain/asset-tag.ts'
import { formatScanCommand, scanCommands } from '../../../../shared/domain/scan-commands.ts'
import { cleanScan, isWholeScan, readScan, type ScanKey } from './decode-scan.ts'

const tag = formatAssetTag('GC26', 42) ?? ''
const azertyDigits = 'à&é"\'(-è_ç'
const azertyLetters: Record<string, string> = { A: 'Q', Q: 'A', W: 'Z', Z: 'W', M: '?' }

/** What a scanner that presses US positions gives on a US and on a French host. */
function scanned(text: string, layout: 'us' | 'azerty'): ScanKey[] {
  return [...text].map((character) => {
    const code = codeOf(character)
    const hasShift = /[A-Z]/.test(character)
    return { code, hasShift, key: layout === 'us' ? character : azertyKey(character) }
  })
}

function codeOf(character: string): string {
  if (/[0-9]/.test(character)) return `Digit${character}`
  return character === '-' ? 'Minus' : `Key${character.toUpperCase()}`
}

function azertyKey(character: string): string {
  if (/[0-9]/.test(character)) return azertyDigits[Number(character)] ?? ''
  return character === '-' ? ')' : (azertyLetters[character] ?? character)
}

describe('readScan', () => {
  it('reads the same tag on a US and on a French host', () => {
    for (const layout of ['us', 'azerty'] as const) {
      expect(readScan(scanned(tag, layout))).toEqual({ text: tag, otherText: null })
    }
  })

  it('forgives a Caps Lock that turned the letters', () => {
    const keys = scanned(tag, 'us').map((one) => ({ ...one, key: one.key.toLowerCase(), hasShift: false }))
    expect(readScan(keys)?.text).toBe(tag)
  })

  it('keeps a tag whose check character is wrong, so that it can be said', () => {
    const wrong = `${tag.slice(0, -1)}${tag.endsWith('7') ? '8' : '7'}`
    expect(readScan(scanned(wrong, 'azerty'))).toEqual({ text: wrong, otherText: null })
  })

  it('gives both readings of a serial, the plausible one first', () => {
    expect(readScan(scanned('PF1A2', 'azerty'))).toEqual({ text: 'PF1A2', otherText: 'PF&Qé' })
    expect(readScan(scanned('AZ', 'azerty'))).toEqual({ text: 'QW', otherText: 'AZ' })
  })

  it('reads every command on a US and on a French host, and with Caps Lock', () => {
    for (const text of scanCommands.map(formatScanCommand)) {
      for (const layout of ['us', 'azerty'] as const) {
        const keys = scanned(text, layout)
        expect(readScan(keys)).toEqual({ text, otherText: null })
        expect(isWholeScan(keys)).toBe(true)
        expect(readScan(keys.map((one) => ({ ...one, hasShift: false })))?.text).toBe(text)
      }
    }
  })

  it('reads nothing in keys that write nothing', () => {
    expect(readScan([{ key: 'F5', code: 'F5', hasShift: false }])).toBeNull()
  })
})

describe('isWholeScan', () => {
  it('takes only a whole tag for a scan that no Enter closed', () => {
    expect(isWholeScan(scanned(tag, 'azerty'))).toBe(true)
    expect(isWholeScan(scanned(tag.slice(0, 8), 'us'))).toBe(false)
  })
})

describe('cleanScan', () => {
  it('drops what the scanner adds around the code', () => {
    expect(cleanScan(`]Q1${tag}\u001d\r`)).toBe(tag)
    expect(cleanScan(' ]C0ABC ')).toBe('ABC')
  })
})
