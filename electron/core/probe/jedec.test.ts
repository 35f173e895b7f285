import { describe, expect, it } from 'vitest'
import { manufacturerFromJedec } from './jedec.ts'

describe('makers of memory by their JEDEC code', () => {
  it.each([
    ['80AD000080AD', 'Hynix'],
    ['00CE00B300CE', 'Samsung'],
    ['0x859B', 'Crucial'],
    ['AD00000000000000', 'Hynix'],
    ['7F98000000000000', 'Kingston'],
    ['7F7F7F7F7F9B0000', 'Crucial'],
    ['0198', 'Kingston'],
    ['9801', 'Kingston'],
    ['JEDEC ID:80 2C', 'Micron'],
    ['Bank 5, Hex 0xCD', 'G.Skill'],
    ['832500008325', 'KingMax'],
    ['ABCD', null],
    ['0000', null],
    ['Samsung', null],
  ])('takes %s for %s', (told, maker) => {
    expect(manufacturerFromJedec(told)).toBe(maker)
  })
})
