import type { VerifyEnd } from '../../../shared/domain/erasing/erase-line.ts'
import type { ExpectedContent } from '../../../shared/domain/erasing/erase-technique.ts'
import { aesCtrOf } from '../aes-ctr.ts'

/** Compares what was read with what must be there: the place of the first byte that differs, or `null`. */
export type Expectation = {
  differenceIn: (found: Buffer, offset: number) => number | null
  /** What the drive holds, as far as all that was compared tells. */
  content: (hasMismatch: boolean) => VerifyEnd['content']
}

export function expectationOf(content: ExpectedContent, seedHex: string | null): Expectation {
  switch (content) {
    case 'zeros':
      return zerosExpected()
    case 'random-of-seed':
      return randomExpected(seedHex ?? '')
    case 'uniform':
      return uniformExpected()
    case 'unknown':
      return anythingExpected()
  }
}

function zerosExpected(): Expectation {
  let zeros = Buffer.alloc(0)
  return {
    differenceIn(found) {
      if (zeros.length < found.length) zeros = Buffer.alloc(found.length)
      return firstDifference(found, zeros.subarray(0, found.length))
    },
    content: (hasMismatch) => (hasMismatch ? 'mixed' : 'zeros'),
  }
}

function randomExpected(seedHex: string): Expectation {
  const fill = aesCtrOf(seedHex)
  let expected = Buffer.alloc(0)
  return {
    differenceIn(found, offset) {
      const block = offset / 16
      const counter = new Uint8Array(16)
      const words = new DataView(counter.buffer)
      words.setUint32(8, Math.floor(block / 2 ** 32))
      words.setUint32(12, block % 2 ** 32)
      if (expected.length < found.length) expected = Buffer.alloc(found.length)
      const wanted = expected.subarray(0, found.length)
      fill(counter, wanted)
      return firstDifference(found, wanted)
    },
    content: (hasMismatch) => (hasMismatch ? 'mixed' : 'random-of-seed'),
  }
}

/** Zeros, ones or a vendor's pattern of up to 512 bytes, the same everywhere: the first sector read sets it. */
function uniformExpected(): Expectation {
  let pattern = Buffer.alloc(0)
  let expected = Buffer.alloc(0)
  return {
    differenceIn(found) {
      if (pattern.length === 0) pattern = Buffer.from(found.subarray(0, patternBytes))
      if (expected.length < found.length) expected = Buffer.alloc(found.length, pattern)
      return firstDifference(found, expected.subarray(0, found.length))
    },
    content: (hasMismatch) => (hasMismatch ? 'mixed' : contentOfPattern(pattern)),
  }
}

const patternBytes = 512

function contentOfPattern(pattern: Buffer): 'zeros' | 'ones' | 'pattern' | 'mixed' {
  if (pattern.length === 0) return 'mixed'
  if (pattern.every((byte) => byte === 0)) return 'zeros'
  return pattern.every((byte) => byte === 0xff) ? 'ones' : 'pattern'
}

/** Nothing can be held against what is there; whether it is one and the same everywhere is told. */
function anythingExpected(): Expectation {
  const uniform = uniformExpected()
  let isUniform = true
  return {
    differenceIn(found, offset) {
      if (isUniform) isUniform = uniform.differenceIn(found, offset) === null
      return null
    },
    content: () => uniform.content(!isUniform),
  }
}

const blockBytes = 4096

function firstDifference(found: Buffer, expected: Buffer): number | null {
  if (found.equals(expected)) return null
  for (let from = 0; from < found.length; from += blockBytes) {
    const block = found.subarray(from, from + blockBytes)
    if (block.equals(expected.subarray(from, from + blockBytes))) continue
    return from + block.findIndex((byte, index) => byte !== expected[from + index])
  }
  return null
}
