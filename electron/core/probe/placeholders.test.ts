import { describe, expect, it } from 'vitest'
import { cleanText, isPlaceholder, tellSerial, tellText, tellUuid } from './placeholders.ts'

describe('placeholders', () => {
  it.each([
    'To Be Filled By O.E.M.',
    'TO be  filled by O.E.M',
    'Default string',
    'Not Specified',
    'System Product Name',
    'Rev x.0x',
    'x.x',
    '  ',
    '........',
    '0123456789',
    '1234567890',
    '00000000',
    'FFFF',
    '0x0000',
    'SerNum01',
    'SODIMM000',
    'ModulePartNumber03',
    'A1_PartNum0',
    'Type2 - Board Vendor Name1',
    'CRB Battery 0',
  ])('takes %j for a placeholder', (text) => {
    expect(tellText(text)).toBeNull()
  })

  it.each([
    'PF0000000A',
    'S3Z2NB0K123456A',
    'SKU4711',
    '4242',
    'ThinkPad T480',
    'All Series',
    'Cherry Trail CR',
    '01',
    '11',
  ])('keeps %j', (text) => {
    expect(tellSerial(text)).toBe(text)
  })

  it('knows texts that are placeholders only where a serial belongs', () => {
    expect(tellSerial('System Serial Number')).toBeNull()
    expect(tellSerial('MB-1234567890')).toBeNull()
    expect(isPlaceholder('Asset-1234567890')).toBe(false)
  })

  it('refuses blank, shared and malformed UUIDs', () => {
    expect(tellUuid('00000000-0000-0000-0000-000000000000')).toBeNull()
    expect(tellUuid('FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF')).toBeNull()
    expect(tellUuid('03000200-0400-0500-0006-000700080009')).toBeNull()
    expect(tellUuid('Not Settable')).toBeNull()
    expect(tellUuid('4C4C4544-0042-3510-8051-C4C04F4D4B32')).toBe('4c4c4544-0042-3510-8051-c4c04f4d4b32')
  })

  it('collapses blanks and control characters', () => {
    expect(cleanText('  a\u0000\t b ')).toBe('a b')
  })
})
