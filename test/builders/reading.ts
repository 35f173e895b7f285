import type { DriveFacts } from '../../shared/domain/drive.ts'
import { emptyMachineFacts } from '../../shared/domain/empty-machine-facts.ts'
import type { MachineFacts } from '../../shared/domain/machine-facts.ts'
import type { Reading } from '../../shared/domain/reading.ts'

/** A drive that could be in any machine; a test names what matters to it. */
export function aDrive(overrides: Partial<DriveFacts> = {}): DriveFacts {
  return {
    deviceName: 'sda',
    manufacturer: 'Samsung',
    family: null,
    model: 'MZ7LN256HAJQ',
    serial: 'S2X0NX0H123456',
    serialSource: 'ata-identify',
    wwn: '0x5002538d41a2b3c4',
    firmware: 'MVT03P6Q',
    sizeBytes: 256_060_514_304,
    logicalSectorBytes: 512,
    physicalSectorBytes: 512,
    mediaType: 'ssd',
    bus: 'sata',
    rotationPerMinute: null,
    formFactor: '2.5',
    isRemovable: false,
    isReadOnly: false,
    isSystemDrive: false,
    partitions: [],
    health: null,
    ...overrides,
  }
}

/** A laptop of the trade, wholly read. */
export function aReading(facts: Partial<MachineFacts> = {}, overrides: Partial<Omit<Reading, 'facts'>> = {}): Reading {
  const empty = emptyMachineFacts()
  return {
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    machineId: '01ARZ3NDEKTSV4RRFFQ69G5FAW',
    takenAt: '2026-11-23T01:00:00.000Z',
    way: 'live',
    facts: {
      ...empty,
      identity: {
        ...empty.identity,
        manufacturer: 'Lenovo',
        model: 'ThinkPad T480',
        productCode: '20L5S1AB00',
        serial: 'PF1ABCDE',
        serialSource: 'system',
        uuid: '4c4c4544-0042-3510-8051-c4c04f4d4b32',
      },
      chassis: { ...empty.chassis, type: 'Notebook', kind: 'laptop' },
      drives: [aDrive()],
      ...facts,
    },
    origins: {},
    notes: [],
    evidence: [],
    parserVersion: 1,
    ...overrides,
  }
}
