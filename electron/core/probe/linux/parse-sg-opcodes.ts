// sg_opcodes --compact --no-inquiry DEVICE
import type { ScsiState } from '../../../../shared/domain/erasing/drive-state.ts'
import { linesOf } from '../drive-text.ts'

const formatUnit = '4'
const sanitize = '48'

/** Which erasing commands the drive lists, by their numbers: " 48,3      Sanitize, cryptographic erase". `null` = no list. */
export function parseSgOpcodes(text: string): ScsiState | null {
  const codes = new Set(
    linesOf(text)
      .slice(0, 1024)
      .map((line) => /^\s*([0-9a-f]{1,2})(?:,([0-9a-f]{1,4}))?\s+[A-Za-z[]/.exec(line))
      .filter((match) => match !== null)
      .map(([, code = '', action]) => (action ? `${hex(code)},${hex(action)}` : hex(code))),
  )
  // Every drive lists how it is asked for its name: without that it is another text.
  if (!codes.has(hex('12'))) return null
  return {
    canSanitizeOverwrite: codes.has(`${sanitize},1`),
    canSanitizeBlocks: codes.has(`${sanitize},2`),
    canSanitizeCrypto: codes.has(`${sanitize},3`),
    canFormat: codes.has(formatUnit),
  }
}

function hex(digits: string): string {
  return Number.parseInt(digits, 16).toString(16)
}
