// Get-CimInstance Win32_VideoController | Select-Object * | ConvertTo-Json
import type { GpuFacts } from '../../../../shared/domain/machine-facts.ts'
import { positive, wholeNumber } from '../drive-text.ts'
import { pciVendor } from '../linux/pci-names.ts'
import { tellText } from '../placeholders.ts'
import { wmiRecords } from './wmi-records.ts'

/** AdapterRAM is a 32-bit number: every card of 4 GiB and more tells just under 4 GiB. */
const saturatedBytes = 0xfff0_0000

/** The graphics processors, without the drivers that draw into nothing (remote sessions, the basic display). */
export function parseCimVideo(text: string): GpuFacts[] {
  return wmiRecords(text)
    .filter((record) => !/^(?:ROOT|SWD|TS_|USB)\\/i.test(record.get('pnpdeviceid') ?? ''))
    .map((record) => {
      const [, vendor, device] = /VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})/i.exec(record.get('pnpdeviceid') ?? '') ?? []
      const pciId = vendor && device ? `${vendor}:${device}`.toLowerCase() : null
      const memory = positive(wholeNumber(record.get('adapterram')))
      return {
        manufacturer: pciVendor(pciId, tellText(record.get('adaptercompatibility'))),
        model: tellText(record.get('name') ?? record.get('caption')),
        pciId,
        driver: null,
        memoryBytes: memory !== null && memory < saturatedBytes ? memory : null,
      }
    })
}
