import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Letters that nobody takes for another, and that lie at the same place on AZERTY, QWERTZ and QWERTY: a live system
 * rarely knows the keyboard in front of it.
 */
const letters = 'bcdefghjknprstux'
const codeLength = 8

export function newDoorCode(): string {
  return Array.from(randomBytes(codeLength), (byte) => letters[byte % letters.length]).join('')
}

/** Takes the same time whatever is given, so that a wrong code tells nothing of the right one. */
export function isDoorCode(given: string, code: string): boolean {
  return timingSafeEqual(digest(given.toLowerCase()), digest(code))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
