// the net.txt of peracotta: one "name address speed" a line
import type { NetworkInterfaceFacts } from '../../../shared/domain/machine-facts.ts'
import { tellMac } from '../probe/linux/parse-ip-link.ts'
import { textLines } from '../probe/text-lines.ts'

const longestText = 20_000
const line = /^([\w.@-]{1,30}) ((?:[0-9a-f]{2}:){5}[0-9a-f]{2})(?: (-?\d{1,7}))?$/i

/** `null` when a line is anything else. */
export function importPeracottaNet(text: string): NetworkInterfaceFacts[] | null {
  const lines = textLines(text, longestText).filter((one) => one.trim() !== '')
  const read = lines.map((one) => line.exec(one.trim()))
  if (read.length === 0 || read.includes(null)) return null
  return read.flatMap((match) => {
    const [, name = '', mac, speed] = match ?? []
    const megabits = Number(speed)
    const entry: NetworkInterfaceFacts = {
      name,
      mac: tellMac(mac),
      kind: /^wl/.test(name) ? 'wifi' : /^e/.test(name) ? 'ethernet' : null,
      manufacturer: null,
      model: null,
      // The kernel says -1 when there is no link.
      speedMegabits: Number.isInteger(megabits) && megabits > 0 ? megabits : null,
      isUp: null,
    }
    return name === 'lo' ? [] : [entry]
  })
}
