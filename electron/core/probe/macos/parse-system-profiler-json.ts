// system_profiler -json SPHardwareDataType SPMemoryDataType SPNVMeDataType SPSerialATADataType SPDisplaysDataType
//   SPPowerDataType SPNetworkDataType
import type { DriveFacts } from '../../../../shared/domain/drive.ts'
import { driveHealthWith, driveWith } from '../../../../shared/domain/empty-drive.ts'
import type { NetworkInterfaceFacts } from '../../../../shared/domain/machine-facts.ts'
import { splitDriveName } from '../drive-names.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { positive, wholeNumber } from '../drive-text.ts'
import { tellMac } from '../linux/parse-ip-link.ts'
import type { WitnessFacts } from '../merge-facts.ts'
import { memoryBytes } from '../numbers.ts'
import { tellText } from '../placeholders.ts'
import { factsFromProfilerSections } from './parse-system-profiler.ts'
import { profilerJsonSections } from './profiler-json-sections.ts'
import { type ProfilerItem, type ProfilerReport, parseProfilerReport, textsOf } from './profiler-report.ts'

/** Facts of a Mac from its own report. `null` when the text is no such report. */
export function parseSystemProfilerJson(text: string): WitnessFacts | null {
  const report = parseProfilerReport(text)
  if (report === null) return null
  return {
    ...factsFromProfilerSections(profilerJsonSections(report)),
    drives: drivesFrom(report),
    gpus: report.SPDisplaysDataType.map(gpuFrom),
    networkInterfaces: report.SPNetworkDataType.map(interfaceFrom).filter(({ mac }) => mac !== null),
  }
}

function drivesFrom({ SPNVMeDataType, SPSerialATADataType }: ProfilerReport): DriveFacts[] {
  const below = (controllers: ProfilerReport['SPNVMeDataType']) => controllers.flatMap(({ _items }) => _items)
  return [
    ...below(SPNVMeDataType).map((item) => driveFrom(item, 'nvme')),
    ...below(SPSerialATADataType).map((item) => driveFrom(item, 'sata')),
  ].filter(({ deviceName }) => deviceName !== null)
}

function driveFrom(item: ProfilerItem, bus: 'nvme' | 'sata'): DriveFacts {
  const texts = textsOf(item)
  const serial = cleanDriveSerial(texts.get('device_serial'))
  const speed = wholeNumber(texts.get('spsata_rotational_rate'))
  const status = texts.get('smart_status')
  const isSolid = texts.get('spsata_medium_type') === 'Solid State'
  return driveWith({
    ...splitDriveName(tellText(texts.get('device_model') ?? item._name)),
    deviceName: /^disk\d{1,3}$/.exec(texts.get('bsd_name') ?? '')?.[0] ?? null,
    serial,
    serialSource: serial === null ? null : bus === 'nvme' ? 'nvme-identify' : 'ata-identify',
    firmware: tellText(texts.get('device_revision')),
    sizeBytes: positive(wholeNumber(texts.get('size_in_bytes'))),
    mediaType: bus === 'nvme' ? 'nvme' : isSolid ? 'ssd' : speed === null ? null : 'hdd',
    bus,
    rotationPerMinute: positive(speed),
    isRemovable: texts.get('removable_media') === 'yes' ? true : texts.get('removable_media') === 'no' ? false : null,
    health:
      status === 'Verified' || status === 'Failing' ? driveHealthWith({ isSmartPassed: status === 'Verified' }) : null,
  })
}

function gpuFrom(item: ProfilerItem): NonNullable<WitnessFacts['gpus']>[number] {
  const texts = textsOf(item)
  const vendor = /^(?:sppci_vendor_)?([A-Za-z]+)/.exec(texts.get('spdisplays_vendor') ?? '')?.[1] ?? null
  return {
    manufacturer: tellText(vendor),
    model: tellText(texts.get('sppci_model') ?? item._name),
    pciId: null,
    driver: null,
    memoryBytes: memoryBytes(texts.get('spdisplays_vram')),
  }
}

const interfaceKinds: Record<string, NetworkInterfaceFacts['kind']> = { AirPort: 'wifi', Ethernet: 'ethernet' }

function interfaceFrom(item: ProfilerItem): NetworkInterfaceFacts {
  const texts = textsOf(item)
  return {
    name: tellText(texts.get('interface')),
    mac: tellMac(texts.get('MAC Address')),
    kind: interfaceKinds[texts.get('hardware') ?? texts.get('type') ?? ''] ?? 'other',
    manufacturer: null,
    model: tellText(item._name),
    speedMegabits: null,
    isUp: null,
  }
}
