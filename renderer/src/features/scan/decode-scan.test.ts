import { describe, expect, it } from 'vitest'
import { formatAssetTag } from '../../../../shared/domain/asset-tag.ts'
import { formatScanCommand, scanCommands } from '../../../../shared/domain/scan-commands.ts'
import { scannedKeys, scannerLayouts } from '../../../../test/builders/scanned-keys.ts'
import { cleanScan, isWholeScan, mayBecomeScan, readScan } from './decode-scan.ts'

const tag = formatAssetTag('GC26', 42) ?? ''
describe('readScan', () => {
  it('reads the same tag on a US and on a French host', () => {
    for (const layout of scannerLayouts) {
      expect(readScan(scannedKeys(tag, layout))).toEqual({ text: tag, otherText: null })
    }
  })

  it('forgives a Caps Lock that turned the letters', () => {
    const keys = scannedKeys(tag, 'qwerty').map((one) => ({ ...one, key: one.key.toLowerCase(), hasShift: false }))
    expect(readScan(keys)?.text).toBe(tag)
  })

  it('keeps a tag whose check character is wrong, so that it can be said', () => {
    const wrong = `${tag.slice(0, -1)}${tag.endsWith('7') ? '8' : '7'}`
    expect(readScan(scannedKeys(wrong, 'azerty'))).toEqual({ text: wrong, otherText: null })
  })

  it('gives both readings of a serial, the plausible one first', () => {
    expect(readScan(scannedKeys('PF1A2', 'azerty'))).toEqual({ text: 'PF1A2', otherText: 'PF&Qé' })
    expect(readScan(scannedKeys('AZ', 'azerty'))).toEqual({ text: 'QW', otherText: 'AZ' })
  })

  it('reads every command on a US and on a French host, and with Caps Lock', () => {
    for (const text of scanCommands.map(formatScanCommand)) {
      for (const layout of scannerLayouts) {
        const keys = scannedKeys(text, layout)
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
    expect(isWholeScan(scannedKeys(tag, 'azerty'))).toBe(true)
    expect(isWholeScan(scannedKeys(tag.slice(0, 8), 'qwerty'))).toBe(false)
  })
})

describe('mayBecomeScan', () => {
  it('holds for every beginning of a tag or a command, on both layouts, with or without dashes', () => {
    for (const text of [tag, tag.replaceAll('-', ''), ...scanCommands.map(formatScanCommand)]) {
      for (const layout of scannerLayouts) {
        const keys = scannedKeys(text, layout)
        const wrong = keys.map((_, index) => keys.slice(0, index + 1)).filter((begun) => !mayBecomeScan(begun))
        expect(wrong).toEqual([])
      }
    }
  })

  it('ends as soon as words are plainly words', () => {
    const typed = (text: string) => mayBecomeScan([...text].map((key) => ({ key, code: '', hasShift: false })))
    expect(['vis manquante', 'charnière', '2 vis', 'remplacée', 'ok.'].filter(typed)).toEqual([])
  })
})

describe('cleanScan', () => {
  it('drops what the scanner adds around the code', () => {
    expect(cleanScan(`]Q1${tag}\u001d\r`)).toBe(tag)
    expect(cleanScan(' ]C0ABC ')).toBe('ABC')
  })
})
