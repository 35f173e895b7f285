// Get-CimInstance Win32_NetworkAdapter | Select-Object * | ConvertTo-Json
import type { NetworkInterfaceFacts } from '../../../../shared/domain/machine-facts.ts'
import { positive, wholeNumber } from '../drive-text.ts'
import { tellMac } from '../linux/parse-ip-link.ts'
import { tellText } from '../placeholders.ts'
import { type WmiRecord, wmiRecords } from './wmi-records.ts'

/** For a link that is down Windows answers the largest 64-bit number; no network of ours reaches 1 Tbit/s. */
const implausibleBits = 1e12

/** The physical adapters; tunnels, filters and miniports are software. */
export function parseCimNetwork(text: string): NetworkInterfaceFacts[] {
  return wmiRecords(text)
    .filter((record) => isHardware(record))
    .map((record) => {
      const bits = Number(record.get('speed') ?? Number.NaN)
      return {
        name: tellText(record.get('netconnectionid') ?? record.get('name')),
        mac: tellMac(record.get('macaddress')),
        kind: kindOf(record),
        manufacturer: tellText(record.get('manufacturer')),
        model: tellText(record.get('productname') ?? record.get('description')),
        speedMegabits: Number.isFinite(bits) && bits < implausibleBits ? positive(Math.round(bits / 1e6)) : null,
        isUp: upOf(wholeNumber(record.get('netconnectionstatus'))),
      }
    })
}

function isHardware(record: WmiRecord): boolean {
  const path = record.get('pnpdeviceid') ?? ''
  return /^true$/i.test(record.get('physicaladapter') ?? '') && !/^(?:ROOT|SWD|SW)\\/i.test(path)
}

function kindOf(record: WmiRecord): NetworkInterfaceFacts['kind'] {
  const words = `${record.get('name') ?? ''} ${record.get('description') ?? ''} ${record.get('netconnectionid') ?? ''}`
  if (/bluetooth/i.test(words)) return 'bluetooth'
  if (/wi-?fi|wireless|802\.11|wlan/i.test(words)) return 'wifi'
  if (/mobile broadband|wwan|\blte\b|\b[45]g\b/i.test(words)) return 'wwan'
  return /ethernet/i.test(`${record.get('adaptertype') ?? ''} ${words}`) ? 'ethernet' : 'other'
}

/** NetConnectionStatus: 2 connected; 0 disconnected, 7 no medium. */
function upOf(status: number | null): boolean | null {
  if (status === 2) return true
  return status === 0 || status === 7 ? false : null
}
