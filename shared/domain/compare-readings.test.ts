import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDrive } from '../../test/builders/reading.ts'
import { aBattery, aCpu, aModule, aPanel, aWholeMachine } from '../../test/builders/whole-machine.ts'
import { compareReadings } from './compare-readings.ts'
import type { MachineFacts, MemoryFacts } from './machine-facts.ts'

const gibibyte = 2 ** 30

function codes(before: Partial<MachineFacts>, after: Partial<MachineFacts>): string[] {
  return compareReadings(aWholeMachine(before), aWholeMachine(after)).map(({ code }) => code)
}

function memory(overrides: Partial<MemoryFacts>): MemoryFacts {
  return { ...aWholeMachine().memory, ...overrides }
}

describe('compareReadings, drives', () => {
  const samsung = aDrive()
  const toshiba = aDrive({ deviceName: 'sdb', model: 'MQ01ABF050', serial: '87DRT0XYZ', wwn: null, sizeBytes: 5e11 })
  const stick = aDrive({ deviceName: 'sdc', model: 'DataTraveler', serial: 'E0D5', wwn: null, bus: 'usb' })

  it('says which drive left, which came and which took the place of another', () => {
    expect(codes({ drives: [samsung, toshiba] }, { drives: [samsung] })).toEqual(['DRIVE_MISSING'])
    expect(codes({ drives: [samsung] }, { drives: [samsung, toshiba] })).toEqual(['DRIVE_ADDED'])
    const other = aDrive({ serial: 'S2X0NX0H999999' })
    expect(compareReadings(aWholeMachine(), aWholeMachine({ drives: [other] }))).toEqual([
      { code: 'DRIVE_CHANGED', before: samsung, after: other },
    ])
  })

  it('knows a drive again under another kernel name', () => {
    expect(codes({ drives: [samsung, toshiba] }, { drives: [{ ...samsung, deviceName: 'sdb' }, toshiba] })).toEqual([])
  })

  it('pairs two changed drives by their places', () => {
    const olds = [aDrive({ serial: 'A1' }), aDrive({ serial: 'B1', deviceName: 'sdb' })]
    const news = [aDrive({ serial: 'A9', deviceName: 'sdb' }), aDrive({ serial: 'B9' })]
    expect(compareReadings(aWholeMachine({ drives: olds }), aWholeMachine({ drives: news }))).toEqual([
      { code: 'DRIVE_CHANGED', before: olds[0], after: news[1] },
      { code: 'DRIVE_CHANGED', before: olds[1], after: news[0] },
    ])
  })

  it('ignores what the bench plugs in, but sees by it that the reading looked', () => {
    expect(codes({ drives: [samsung] }, { drives: [samsung, stick] })).toEqual([])
    expect(codes({ drives: [samsung] }, { drives: [stick] })).toEqual(['DRIVE_MISSING'])
  })

  it('does not take a stick that tells nothing of itself for the drive that left', () => {
    const nameless = { ...stick, model: null, serial: null, sizeBytes: null }
    expect(codes({ drives: [samsung] }, { drives: [nameless] })).toEqual(['DRIVE_MISSING'])
  })

  it('says nothing where one reading lists no drive at all', () => {
    expect(codes({ drives: [samsung] }, { drives: [] })).toEqual([])
    expect(codes({ drives: [] }, { drives: [samsung] })).toEqual([])
  })

  it('goes by model and size where a serial is not known', () => {
    expect(codes({ drives: [samsung] }, { drives: [{ ...samsung, serial: null, wwn: null }] })).toEqual([])
    const cut = { ...samsung, model: 'Samsung MZ7LN256', serial: null, wwn: null }
    expect(codes({ drives: [{ ...samsung, model: 'Samsung MZ7LN256HAJQ-000L7' }] }, { drives: [cut] })).toEqual([])
    const others = [{ ...toshiba, deviceName: 'sda', serial: null }]
    expect(codes({ drives: [samsung] }, { drives: others })).toEqual(['DRIVE_CHANGED'])
  })

  it('does not take the writing of a serial for another serial', () => {
    expect(codes({ drives: [{ ...samsung, serial: 's2x0-nx0h 123456' }] }, {})).toEqual([])
  })
})

describe('compareReadings, memory', () => {
  const [one, other] = [aModule(), aModule({ slot: 'ChannelB-DIMM0', serial: '35A1B2C4' })]

  it('says what the total went to and which module left', () => {
    const less = memory({ totalBytes: 4 * gibibyte, modules: [one] })
    expect(compareReadings(aWholeMachine(), aWholeMachine({ memory: less }))).toEqual([
      { code: 'MEMORY_CHANGED', beforeBytes: 8 * gibibyte, afterBytes: 4 * gibibyte },
      { code: 'MEMORY_MODULE_MISSING', before: other },
    ])
  })

  it('says which module came into the slot of another', () => {
    const swapped = memory({ modules: [one, { ...other, serial: '99999999' }] })
    expect(codes({}, { memory: swapped })).toEqual(['MEMORY_MODULE_CHANGED'])
  })

  it('sees no missing module in a reading that may not read them, nor a change in what its kernel keeps', () => {
    expect(codes({}, { memory: memory({ totalBytes: 7.6 * gibibyte, modules: [] }) })).toEqual([])
    expect(codes({ memory: memory({ totalBytes: 6.9 * gibibyte, modules: [] }) }, {})).toEqual([])
  })

  it('sees half of the memory gone even so', () => {
    const kernel = memory({ totalBytes: 3.8 * gibibyte, modules: [] })
    expect(codes({}, { memory: kernel })).toEqual(['MEMORY_CHANGED'])
    expect(codes({ memory: memory({ totalBytes: 7.7 * gibibyte, modules: [] }) }, { memory: kernel })).toEqual([
      'MEMORY_CHANGED',
    ])
  })
})

describe('compareReadings, the rest', () => {
  it('says that the battery, the processor, the board, the serial or the panel is another', () => {
    const { identity, board } = aWholeMachine()
    expect(codes({}, { batteries: [aBattery({ serial: '9876' })] })).toEqual(['BATTERY_CHANGED'])
    expect(codes({}, { cpus: [aCpu({ model: 'Core i7-8650U' })] })).toEqual(['CPU_CHANGED'])
    expect(codes({}, { board: { ...board, serial: 'L1HF82X00ZZ' } })).toEqual(['BOARD_CHANGED'])
    expect(codes({}, { board: { ...board, serial: null, model: '20L6' } })).toEqual(['BOARD_CHANGED'])
    expect(codes({}, { identity: { ...identity, serial: 'PF9ZZZZZ' } })).toEqual(['SERIAL_CHANGED'])
    expect(codes({}, { monitors: [aPanel({ pnpId: 'LGD', productCode: '05E5', model: 'LP140WF6' })] })).toEqual([
      'MONITOR_CHANGED',
    ])
  })

  it('does not compare serials that were read in different places', () => {
    const { identity } = aWholeMachine()
    const fallback = { ...identity, serial: '54:e1:ad:00:11:22', serialSource: 'mac' as const }
    expect(codes({}, { identity: fallback })).toEqual([])
  })

  it('ignores external screens, and a panel that is closed', () => {
    const external = aPanel({ isBuiltIn: false, pnpId: 'DEL', productCode: 'A0B1', model: 'U2412M', serial: 'X1' })
    expect(codes({ monitors: [aPanel(), external] }, { monitors: [aPanel()] })).toEqual([])
    expect(codes({ monitors: [aPanel()] }, { monitors: [external] })).toEqual([])
  })

  it('does not take an external screen that tells nothing of itself for the panel', () => {
    const nameless = aPanel({ isBuiltIn: false, pnpId: null, productCode: null, model: null })
    const other = aPanel({ pnpId: 'LGD', productCode: '05E5', model: null })
    expect(codes({ monitors: [aPanel()] }, { monitors: [nameless, other] })).toEqual(['MONITOR_CHANGED'])
  })

  it('does not take a general name for another processor', () => {
    expect(codes({}, { cpus: [aCpu({ model: 'Core' })] })).toEqual([])
    expect(codes({}, { cpus: [aCpu({ model: '8th Gen Intel Core i5-8350U' })] })).toEqual([])
  })

  it('does not compare a list that no machine could have', () => {
    const many = Array.from({ length: 5000 }, (_, at) => aDrive({ serial: `S${at}` }))
    expect(codes({ drives: many }, { drives: many.slice(1) })).toEqual([])
  })
})

const few = <Value>(...values: Value[]) => fc.constantFrom(...values)

const driveArbitrary = fc
  .record({
    deviceName: few('sda', 'sdb', 'nvme0n1', null),
    serial: few('S1', 'S2', 'S3', null),
    wwn: few('0x5001', '0x5002', null),
    model: few('MZ7LN256HAJQ', 'MQ01ABF050', null),
    sizeBytes: few(256_060_514_304, 500_107_862_016, null),
    bus: few('sata', 'nvme', 'usb', null),
  })
  .map(aDrive)

const moduleArbitrary = fc
  .record({
    slot: few('A', 'B', null),
    serial: few('1A2B', '1A2C', null),
    partNumber: few('M471A5244CB0-CRC', 'HMA851S6AFR6N', null),
    sizeBytes: few(4 * gibibyte, 8 * gibibyte, null),
  })
  .map(aModule)

const panelArbitrary = fc
  .record({ pnpId: few('AUO', 'LGD', null), productCode: few('40D3', '05E5', null), isBuiltIn: few(true, false, null) })
  .map(aPanel)

const machineArbitrary: fc.Arbitrary<MachineFacts> = fc
  .record({
    drives: fc.array(driveArbitrary, { maxLength: 5 }),
    monitors: fc.array(panelArbitrary, { maxLength: 3 }),
    batteries: fc.array(fc.record({ serial: few('1234', '98', null), model: few('01AV489', null) }).map(aBattery), {
      maxLength: 2,
    }),
    cpus: fc.array(fc.record({ model: few('Core i5-8350U', 'Xeon Gold 6130', null) }).map(aCpu), { maxLength: 2 }),
    memory: fc.record({ totalBytes: few(4 * gibibyte, 8 * gibibyte, null), modules: fc.array(moduleArbitrary) }),
  })
  .map(({ memory: told, ...lists }) => aWholeMachine({ ...lists, memory: memory(told) }))

/** The same reading, some values of which are not known: `isForgotten` is asked for each. */
function forget<Value>(value: Value, isForgotten: () => boolean): Value
function forget(value: unknown, isForgotten: () => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => forget(item, isForgotten))
  if (typeof value !== 'object' || value === null) return isForgotten() ? null : value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, forget(held, isForgotten)]))
}

describe('compareReadings, whatever is read', () => {
  it('finds no difference between a reading and itself', () => {
    fc.assert(
      fc.property(machineArbitrary, (facts) => {
        expect(compareReadings(facts, facts)).toEqual([])
      }),
    )
  })

  it('finds the same differences whatever the order of the lists', () => {
    const turned = (facts: MachineFacts): MachineFacts => ({
      ...facts,
      cpus: facts.cpus.toReversed(),
      drives: facts.drives.toReversed(),
      monitors: facts.monitors.toReversed(),
      batteries: facts.batteries.toReversed(),
      memory: { ...facts.memory, modules: facts.memory.modules.toReversed() },
    })
    fc.assert(
      fc.property(machineArbitrary, machineArbitrary, (one, other) => {
        expect(compareReadings(turned(one), other)).toEqual(compareReadings(one, other))
        expect(compareReadings(one, turned(other))).toEqual(compareReadings(one, other))
      }),
    )
  })

  it('finds no difference in what one of the two readings does not know', () => {
    fc.assert(
      fc.property(machineArbitrary, fc.gen(), (facts, gen) => {
        const partly = forget(facts, () => gen(fc.boolean))
        expect(compareReadings(facts, partly)).toEqual([])
        expect(compareReadings(partly, facts)).toEqual([])
      }),
    )
  })
})
