// cat /proc/bus/input/devices
import type { PresenceFacts } from '../../../../shared/domain/machine-facts.ts'
import { linesOf } from '../drive-text.ts'

/** INPUT_PROP_DIRECT of the kernel: what is touched is what is shown. */
const directProperty = 0b10
const mostBlocks = 1024

/** Whether a screen takes fingers; `null` when the kernel lists no input device at all. */
export function parseInputDevices(text: string): Pick<PresenceFacts, 'touchScreen'> {
  const blocks = text.split(/\r?\n\r?\n/).filter((block) => block.includes('N: Name='))
  if (blocks.length === 0) return { touchScreen: null }
  return { touchScreen: blocks.slice(0, mostBlocks).some(isTouchScreen) }
}

/** A drawing tablet's pen is direct too on machines with a digitiser: the fingers are a device of their own. */
function isTouchScreen(block: string): boolean {
  const lines = linesOf(block)
  const name = lines.find((line) => line.startsWith('N: Name=')) ?? ''
  const properties = /^B: PROP=([0-9a-f]{1,8})$/i.exec(lines.find((line) => line.startsWith('B: PROP=')) ?? '')?.[1]
  const isDirect = properties !== undefined && (Number.parseInt(properties, 16) & directProperty) !== 0
  return isDirect && !/\b(?:pen|stylus)\b/i.test(name)
}
