// system_profiler -json SPHardwareDataType SPMemoryDataType SPPowerDataType
import { type ProfilerItem, type ProfilerReport, textsOf } from './profiler-report.ts'
import type { ProfilerSection } from './system-profiler-sections.ts'

const hardwareTitles: Record<string, string> = {
  machine_name: 'Model Name',
  machine_model: 'Model Identifier',
  model_number: 'Model Number',
  serial_number: 'Serial Number (system)',
  platform_UUID: 'Hardware UUID',
  cpu_type: 'Processor Name',
  chip_type: 'Chip',
  current_processor_speed: 'Processor Speed',
  packages: 'Number Of Processors',
  number_processors: 'Total Number Of Cores',
  physical_memory: 'Memory',
}
const moduleTitles: Record<string, string> = {
  dimm_size: 'Size',
  dimm_type: 'Type',
  dimm_speed: 'Speed',
  dimm_manufacturer: 'Manufacturer',
  dimm_part_number: 'Part Number',
  dimm_serial_number: 'Serial Number',
}
const batteryTitles: Record<string, string> = {
  sppower_battery_manufacturer: 'Manufacturer',
  sppower_battery_device_name: 'Device Name',
  sppower_battery_serial_number: 'Serial Number',
  sppower_battery_cycle_count: 'Cycle Count',
  sppower_battery_health: 'Condition',
  sppower_battery_state_of_charge: 'State of Charge (%)',
  sppower_current_voltage: 'Voltage (mV)',
}

/** The parts that the text report tells too, under the headings it gives them: one reader knows both. */
export function profilerJsonSections(report: ProfilerReport): ProfilerSection[] {
  return [...hardware(report), ...memory(report), ...batteries(report)]
}

function hardware({ SPHardwareDataType: [overview] }: ProfilerReport): ProfilerSection[] {
  if (overview === undefined) return []
  const fields = renamed(overview, hardwareTitles)
  // Apple's own chips: "proc 8:4:4" is all cores, fast ones, slow ones.
  const cores = /^proc (\d+)/.exec(fields.get('Total Number Of Cores') ?? '')?.[1]
  if (cores !== undefined) fields.set('Total Number Of Cores', cores)
  return [{ title: 'Hardware Overview', path: ['Hardware'], fields }]
}

function memory({ SPMemoryDataType: banks }: ProfilerReport): ProfilerSection[] {
  return banks.flatMap((bank) => {
    const ecc = textsOf(bank).get('global_ecc_state')
    const head = new Map(ecc === undefined ? [] : [['ECC', ecc === 'ecc_enabled' ? 'Enabled' : 'Disabled']])
    const slots = bank._items.map((slot) => ({
      title: slot._name ?? '',
      path: ['Memory', 'Memory Slots'],
      fields: renamed(slot, moduleTitles),
    }))
    return [{ title: 'Memory Slots', path: ['Memory'], fields: head }, ...slots.map(emptyAsWritten)]
  })
}

function emptyAsWritten(slot: ProfilerSection): ProfilerSection {
  if (slot.fields.get('Size') !== 'empty') return slot
  return { ...slot, fields: new Map([['Size', 'Empty']]) }
}

function batteries({ SPPowerDataType: parts }: ProfilerReport): ProfilerSection[] {
  return parts
    .filter((part) => part._name === 'spbattery_information')
    .map((part) => ({ title: 'Battery Information', path: ['Power'], fields: renamed(part, batteryTitles) }))
}

function renamed(item: ProfilerItem, titles: Record<string, string>): Map<string, string> {
  const known = [...textsOf(item)].filter(([name]) => Object.hasOwn(titles, name))
  return new Map(known.map(([name, value]) => [titles[name] ?? name, value]))
}
