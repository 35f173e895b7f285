import { emptyMachineFacts } from '../../shared/domain/empty-machine-facts.ts'
import type {
  BatteryFacts,
  CpuFacts,
  MachineFacts,
  MemoryModuleFacts,
  MonitorFacts,
} from '../../shared/domain/machine-facts.ts'
import { aDrive } from './reading.ts'

const gibibyte = 2 ** 30

export function aCpu(overrides: Partial<CpuFacts> = {}): CpuFacts {
  return {
    manufacturer: 'Intel',
    model: 'Core i5-8350U',
    toldName: 'Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz',
    cores: 4,
    threads: 8,
    baseMegahertz: 1700,
    maximumMegahertz: 3600,
    architecture: 'x86_64',
    family: 6,
    modelNumber: 142,
    stepping: 10,
    socket: 'U3E1',
    ...overrides,
  }
}

export function aModule(overrides: Partial<MemoryModuleFacts> = {}): MemoryModuleFacts {
  return {
    slot: 'ChannelA-DIMM0',
    sizeBytes: 4 * gibibyte,
    type: 'DDR4',
    formFactor: 'SODIMM',
    configuredMegatransfers: 2400,
    ratedMegatransfers: 2400,
    manufacturer: 'Samsung',
    partNumber: 'M471A5244CB0-CRC',
    serial: '35A1B2C3',
    ...overrides,
  }
}

export function aBattery(overrides: Partial<BatteryFacts> = {}): BatteryFacts {
  return {
    name: 'BAT0',
    manufacturer: 'LGC',
    model: '01AV489',
    serial: '1234',
    chemistry: 'Li-poly',
    designMilliwattHours: 24_000,
    fullMilliwattHours: 20_400,
    voltageMillivolts: 11_400,
    cycleCount: 210,
    chargePercent: 97,
    status: 'Full',
    ...overrides,
  }
}

export function aPanel(overrides: Partial<MonitorFacts> = {}): MonitorFacts {
  return {
    pnpId: 'AUO',
    manufacturer: 'AU Optronics',
    model: 'B140HAN04.0',
    productCode: '40D3',
    serial: null,
    madeYear: 2017,
    madeWeek: 14,
    nativeWidth: 1920,
    nativeHeight: 1080,
    refreshHertz: 60,
    widthMillimetres: 309,
    heightMillimetres: 174,
    diagonalInches: 14,
    isBuiltIn: true,
    connector: 'eDP-1',
    ...overrides,
  }
}

/** A laptop of which everything that a rule asks for is known, able to run Windows 11. */
export function aWholeMachine(overrides: Partial<MachineFacts> = {}): MachineFacts {
  const empty = emptyMachineFacts()
  return {
    ...empty,
    identity: {
      ...empty.identity,
      manufacturer: 'Lenovo',
      model: 'ThinkPad T480',
      serial: 'PF1ABCDE',
      serialSource: 'system',
    },
    chassis: { ...empty.chassis, type: 'Notebook', kind: 'laptop' },
    board: { manufacturer: 'Lenovo', model: '20L5S1AB00', version: null, serial: 'L1HF82X00AB' },
    bios: { vendor: 'Lenovo', version: 'N24ET56W (1.31 )', releasedOn: '2020-02-19' },
    cpus: [aCpu()],
    memory: {
      totalBytes: 8 * gibibyte,
      slotCount: 2,
      maximumBytes: 32 * gibibyte,
      isEcc: false,
      modules: [aModule(), aModule({ slot: 'ChannelB-DIMM0', serial: '35A1B2C4' })],
    },
    drives: [aDrive()],
    monitors: [aPanel()],
    batteries: [aBattery()],
    security: { ...empty.security, tpmVersion: '2.0', hasTpm: true, isSecureBootEnabled: true, isUefi: true },
    presence: { ...empty.presence, camera: true, wifi: true },
    ...overrides,
  }
}
