import { describe, expect, it } from 'vitest'
import { prefixProblem, readAssetTag } from './asset-tag.ts'
import { formatScanCommand, readScanCommand, scanCommands } from './scan-commands.ts'

const texts = scanCommands.map(formatScanCommand)

describe('the commands of the sheet', () => {
  it('are read as they are written, whatever Caps Lock did', () => {
    for (const command of scanCommands) {
      const text = formatScanCommand(command)
      expect(readScanCommand(text)).toEqual({ kind: 'command', text, command })
      expect(readScanCommand(` ${text.toLowerCase()} `)).toEqual({ kind: 'command', text, command })
    }
  })

  it('have each a text of its own, and none begins another: a scan cut short does nothing', () => {
    expect(new Set(texts).size).toBe(texts.length)
    const beginnings = texts.filter((text) => texts.some((other) => other !== text && other.startsWith(text)))
    expect(beginnings).toEqual([])
  })

  it('are made of capitals and dashes, short enough for half a page', () => {
    expect(texts.filter((text) => !/^[A-Z]+(-[A-Z]+)+$/.test(text) || text.length > 26)).toEqual([])
  })

  it('are never taken for a tag, and no tag can be issued under their prefix', () => {
    expect(texts.map((text) => readAssetTag(text).kind).filter((kind) => kind !== 'not-a-tag')).toEqual([])
    expect(prefixProblem('ETABLI')).toBe('PREFIX_AMBIGUOUS')
  })

  it('tell an unknown command from what is none', () => {
    expect(readScanCommand('ETABLI-DANCE')).toEqual({ kind: 'unknown-command', text: 'ETABLI-DANCE' })
    expect(readScanCommand('ETABLI-PAS').kind).toBe('unknown-command')
    expect(readScanCommand('GC26-00042-7').kind).toBe('not-a-command')
    expect(readScanCommand('PASS').kind).toBe('not-a-command')
  })
})
