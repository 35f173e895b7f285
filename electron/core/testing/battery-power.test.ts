import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPower } from './battery-power.ts'

const mains = 'POWER_SUPPLY_NAME=AC\nPOWER_SUPPLY_TYPE=Mains\nPOWER_SUPPLY_ONLINE=0'
const energyPack = (name: string, status: string, percent: number, microwattHours: number) =>
  [
    `POWER_SUPPLY_NAME=${name}`,
    'POWER_SUPPLY_TYPE=Battery',
    `POWER_SUPPLY_STATUS=${status}`,
    'POWER_SUPPLY_TECHNOLOGY=Li-ion',
    'POWER_SUPPLY_ENERGY_FULL_DESIGN=24000000',
    'POWER_SUPPLY_ENERGY_FULL=20000000',
    `POWER_SUPPLY_ENERGY_NOW=${microwattHours}`,
    `POWER_SUPPLY_CAPACITY=${percent}`,
  ].join('\n')

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'etabli-power-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function plug(supplies: Record<string, string>): void {
  for (const [name, uevent] of Object.entries(supplies)) {
    const folder = join(root, 'sys/class/power_supply', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'uevent'), `${uevent}\n`)
  }
}

it('reads two packs as one, drawn from while either of them gives', async () => {
  plug({
    AC: mains,
    BAT0: energyPack('BAT0', 'Not charging', 80, 16_000_000),
    BAT1: energyPack('BAT1', 'Discharging', 40, 8_000_000),
  })
  expect(await readPower({ root })).toEqual({ percent: 60, isCharging: false, energyMilliwattHours: 24_000 })
})

it('takes a full pack for one on the mains', async () => {
  plug({ AC: mains, BAT0: energyPack('BAT0', 'Full', 100, 20_000_000) })
  expect(await readPower({ root })).toMatchObject({ percent: 100, isCharging: true })
})

it('makes energy of a gauge that counts charge, and of none where neither is told', async () => {
  const pack = (more: string) =>
    `POWER_SUPPLY_NAME=BAT0\nPOWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_STATUS=Discharging\nPOWER_SUPPLY_TECHNOLOGY=Li-ion\nPOWER_SUPPLY_CAPACITY=50\nPOWER_SUPPLY_CHARGE_FULL=4000000\n${more}`
  plug({ BAT0: pack('POWER_SUPPLY_CHARGE_NOW=2000000\nPOWER_SUPPLY_VOLTAGE_NOW=11400000') })
  expect(await readPower({ root })).toEqual({ percent: 50, isCharging: false, energyMilliwattHours: 22_800 })
  plug({ BAT0: pack('POWER_SUPPLY_CYCLE_COUNT=12') })
  expect(await readPower({ root })).toMatchObject({ percent: 50, energyMilliwattHours: null })
})

it('says nothing where there is no battery', async () => {
  plug({ AC: mains })
  expect(await readPower({ root })).toBeNull()
  expect(await readPower({ root: join(root, 'nowhere') })).toBeNull()
})
