import { describe, expect, it } from 'vitest'
import { aDrive, aReading } from '../../../../test/builders/reading.ts'
import { factsLine } from './facts-line.ts'
import { tenFacts, type Words } from './ten-facts.ts'

/** Keys for words and bytes for sizes: what is shown, not how it is written. */
const words = {
  t: (key: string) => key,
  date: (on: string) => on,
  driveSize: (sizeBytes: number) => String(sizeBytes),
  memorySize: (sizeBytes: number) => String(sizeBytes),
  number: String,
  percent: String,
} as unknown as Words

const key = aDrive({ deviceName: 'sda', bus: 'usb', mediaType: 'usb-stick', sizeBytes: 8_000_000_000 })
const inside = aDrive({ deviceName: 'nvme0n1', bus: 'nvme', mediaType: 'nvme', sizeBytes: 512_110_190_592 })

describe('the storage among the ten facts', () => {
  it('is what is inside, not the stick that the machine was started from', () => {
    const { facts } = aReading({ drives: [key, inside] })
    const storage = tenFacts('laptop', facts, words).find((fact) => fact.key === 'storage')
    expect(storage).toEqual({ key: 'storage', value: 'NVMe 512110190592', path: 'drives.1.sizeBytes' })
    expect(factsLine('laptop', facts, words)).toContain('· NVMe 512110190592')
    expect(factsLine('laptop', facts, words)).not.toContain('USB')
  })

  it('is none where only the stick was seen', () => {
    const { facts } = aReading({ drives: [key] })
    const storage = tenFacts('laptop', facts, words).find((fact) => fact.key === 'storage')
    expect(storage?.value).toBe('screens.facts.noneSeen')
    expect(factsLine('laptop', facts, words)).not.toContain('noneSeen')
  })
})
