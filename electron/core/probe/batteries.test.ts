import { describe, expect, it } from 'vitest'
import { parseDmidecode } from './linux/parse-dmidecode.ts'
import { parsePowerSupply, readMachineBatteries } from './linux/parse-power-supply.ts'
import { parseUpower } from './linux/parse-upower.ts'
import { parsePowercfg } from './windows/parse-powercfg.ts'

const uevent = (fields: Record<string, string | number>) =>
  Object.entries({ NAME: 'BAT0', TECHNOLOGY: 'Li-ion', MODEL_NAME: '01AV489', ...fields })
    .map(([key, value]) => `POWER_SUPPLY_${key}=${value}`)
    .join('\n')

const dmiBattery = (name: string, manufacturer: string, capacity: string) => `Handle 0x1600, DMI type 22, 26 bytes
Portable Battery
\tManufacturer: ${manufacturer}
\tName: ${name}
\tDesign Capacity: ${capacity}
\tDesign Voltage: 11400 mV
\tSBDS Serial Number: 021D
`

describe('batteries', () => {
  it('converts charge to energy at the design voltage', () => {
    const told = uevent({ VOLTAGE_MIN_DESIGN: 11400000, CHARGE_FULL_DESIGN: 4000000, CHARGE_FULL: 2000000 })
    expect(parsePowerSupply(told)).toMatchObject([
      { designMilliwattHours: 45600, fullMilliwattHours: 22800, voltageMillivolts: 11400 },
    ])
  })

  it('knows no energy where the design voltage is not told', () => {
    expect(parsePowerSupply(uevent({ CHARGE_FULL_DESIGN: 4000000 }))).toMatchObject([{ designMilliwattHours: null }])
  })

  it('reads several, leaves out the charger and the battery of a mouse, and takes no cycle for a cycle', () => {
    const text = [
      uevent({ ENERGY_FULL_DESIGN: 24000000, CYCLE_COUNT: 0 }),
      uevent({ NAME: 'BAT1', ENERGY_FULL_DESIGN: 48000000, CYCLE_COUNT: 312 }),
      'POWER_SUPPLY_NAME=AC\nPOWER_SUPPLY_TYPE=Mains\nPOWER_SUPPLY_ONLINE=1',
      uevent({ NAME: 'hidpp_battery_0', SCOPE: 'Device', CAPACITY: 50, ENERGY_FULL: 1 }),
    ].join('\n')
    expect(parsePowerSupply(text).map(({ name, cycleCount }) => [name, cycleCount])).toEqual([
      ['BAT0', null],
      ['BAT1', 312],
    ])
  })

  it('keeps the told lines beside the battery they tell of', () => {
    const charger = 'POWER_SUPPLY_NAME=AC\nPOWER_SUPPLY_TYPE=Mains\nPOWER_SUPPLY_ONLINE=1'
    const text = `${charger}\n${uevent({ SERIAL_NUMBER: 'ffff', ENERGY_FULL_DESIGN: 24000000 })}`
    expect(readMachineBatteries(text).map((told) => told.get('SERIAL_NUMBER'))).toEqual(['ffff'])
    expect(parsePowerSupply(text)).toHaveLength(1)
  })

  it('takes those that reference designs invent for none', () => {
    expect(parseDmidecode(dmiBattery('CRB Battery 0', '-Virtual Battery 0-', '3000 mWh')).batteries).toEqual([])
    expect(
      parseDmidecode(dmiBattery('Smart Battery', 'Intel Corp.', 'Unknown').replace('021D', '0000')).batteries,
    ).toEqual([])
  })

  it('says the same serial whether it is told in hexadecimal or in decimal', () => {
    expect(parseDmidecode(dmiBattery('00HW023', 'SMP', '23540 mWh')).batteries[0]?.serial).toBe('541')
    const report = '<Batteries><Battery><Id>00HW023</Id><SerialNumber>541</SerialNumber></Battery></Batteries>'
    expect(parsePowercfg(report)[0]?.serial).toBe('541')
  })

  it('reads numbers of any locale, and a gauge at zero as a gauge that does not know', () => {
    const told = (full: string) =>
      `  native-path: BAT0\n  power supply: yes\n  battery\n    energy-full: ${full} Wh\n    percentage: 88%\n`
    expect(parseUpower(told('53,4052'))[0]?.fullMilliwattHours).toBe(53405)
    expect(parseUpower(told('0'))[0]?.fullMilliwattHours).toBeNull()
    expect(parseUpower(told('10').replace('power supply: yes', 'power supply: no'))).toEqual([])
  })
})
