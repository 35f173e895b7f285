import { describe, expect, it } from 'vitest'
import type { DriveFacts } from '../drive.ts'
import type { DriveState } from './drive-state.ts'
import { type EraseContext, eraseBlockers } from './erase-blockers.ts'
import type { DriveFingerprint } from './erase-order.ts'

const facts: DriveFacts = {
  deviceName: 'sdb',
  manufacturer: 'Western Digital',
  family: null,
  model: 'WD10EZEX-08WN4A0',
  serial: 'WD-WCC6Y4AbCdEF',
  serialSource: 'ata-identify',
  wwn: '0x50014ee2b1234567',
  firmware: '01.01A01',
  sizeBytes: 1_000_204_886_016,
  logicalSectorBytes: 512,
  physicalSectorBytes: 4096,
  mediaType: 'hdd',
  bus: 'sata',
  rotationPerMinute: 7200,
  formFactor: '3.5',
  isRemovable: false,
  isReadOnly: false,
  isSystemDrive: false,
  partitions: [],
  health: null,
}
const state: DriveState = {
  facts,
  devicePath: '/dev/sdb',
  deviceNumber: '8:16',
  diskSequence: 12,
  isTraining: false,
  uses: [],
  siblings: [],
  port: 'sata 2',
  hasPassthrough: true,
  ata: null,
  nvme: null,
  scsi: null,
  mmc: null,
  hidden: { hpa: 'none', dco: 'none', visibleSectors: null, nativeSectors: null },
}
const expected: DriveFingerprint = {
  serial: 'WD-WCC6Y4AbCdEF',
  model: 'WD10EZEX-08WN4A0',
  wwn: '0x50014ee2b1234567',
  sizeBytes: 1_000_204_886_016,
  logicalSectorBytes: 512,
  diskSequence: 12,
}
const context: EraseContext = {
  isTraining: false,
  protectedPathsOnIt: [],
  isReceived: true,
  isBusy: false,
  confirmation: { typedSerial: 'WD-WCC6Y4AbCdEF', expected },
}

type Change = Partial<Omit<DriveState, 'facts'>> & { facts?: Partial<DriveFacts> }

function against(change: Change = {}, asked: Partial<EraseContext> = {}): string[] {
  const seen = { ...state, ...change, facts: { ...facts, ...change.facts } }
  return eraseBlockers(seen, { ...context, ...asked }).map(({ code, detail, use }) =>
    [code, use?.kind, detail].filter(Boolean).join(' '),
  )
}
const typed = (typedSerial: string) => against({}, { confirmation: { typedSerial, expected } })

describe('every reason against erasing a drive', () => {
  it('is none for a received, idle drive that was named exactly', () => {
    expect(against()).toEqual([])
    expect(typed('  WD-WCC6Y4AbCdEF\n')).toEqual([])
  })

  it('is the running system, and not knowing whether it is', () => {
    expect(against({ facts: { isSystemDrive: true } })).toEqual(['SYSTEM_DRIVE'])
    expect(against({ facts: { isSystemDrive: null } })).toEqual(['SYSTEM_DRIVE_UNDETERMINED'])
  })

  it('is every use by its name, and not knowing them', () => {
    const uses: DriveState['uses'] = [
      { kind: 'mounted', by: '/srv' },
      { kind: 'md', by: 'md0' },
      { kind: 'open', by: null },
    ]
    expect(against({ uses })).toEqual(['IN_USE mounted /srv', 'IN_USE md md0', 'IN_USE open'])
    expect(against({ uses: null })).toEqual(['USE_UNDETERMINED'])
  })

  it('is another namespace of its controller that is or may be in use', () => {
    const siblings = [
      { name: 'nvme0n2', isInUse: true },
      { name: 'nvme0n3', isInUse: false },
      { name: 'nvme0n4', isInUse: null },
    ]
    expect(against({ siblings })).toEqual(['SHARED_IN_USE nvme0n2', 'SHARED_IN_USE nvme0n4'])
  })

  it('is a folder of ours on it, and one that cannot be followed', () => {
    expect(against({}, { protectedPathsOnIt: ['/var/lib/etabli'] })).toEqual(['PROTECTED_PATH_ON_IT /var/lib/etabli'])
    expect(against({}, { protectedPathsOnIt: null })).toEqual(['PROTECTED_PATH_ON_IT'])
  })

  it('is what cannot or may not be written, or has no size', () => {
    expect(against({ facts: { isReadOnly: true } })).toEqual(['READ_ONLY'])
    expect(against({ facts: { isReadOnly: null } })).toEqual(['READ_ONLY'])
    expect(against({ facts: { mediaType: 'optical' } })).toEqual(['NOT_A_DRIVE optical'])
    expect(against({ facts: { mediaType: 'tape' } })).toEqual(['NOT_A_DRIVE tape'])
    for (const sizeBytes of [null, 0])
      expect(against({ facts: { sizeBytes } })).toEqual(['SIZE_UNKNOWN', 'DRIVE_CHANGED sizeBytes'])
  })

  it('is having no name of its own', () => {
    const noSerial = against({ facts: { serial: null } })
    expect(noSerial).toEqual(['NO_SERIAL', 'DRIVE_CHANGED serial'])
    expect(against({ facts: { serial: '' } })).toEqual(['NO_SERIAL', 'DRIVE_CHANGED serial'])
    const nameless = { typedSerial: '', expected: { ...expected, serial: '' } }
    expect(against({ facts: { serial: '' } }, { confirmation: nameless })).toEqual(['NO_SERIAL', 'SERIAL_NOT_TYPED'])
  })

  it('is another serial than the one typed, letter by letter', () => {
    expect(typed('')).toEqual(['SERIAL_NOT_TYPED'])
    expect(typed(' \t')).toEqual(['SERIAL_NOT_TYPED'])
    expect(typed('wd-wcc6y4abcdef')).toEqual(['SERIAL_CASE_DIFFERS wd-wcc6y4abcdef'])
    for (const wrong of [
      'WD-WCC6Y4AbCdE',
      'WD-WCC6Y4AbCdEFF',
      'WD-WCC6Y4AbCdEG',
      'WD WCC6Y4AbCdEF',
      'ＷD-WCC6Y4AbCdEF',
    ])
      expect(typed(wrong)).toEqual([`SERIAL_DIFFERS ${wrong}`])
  })

  it('refuses every serial that is one letter away', () => {
    const letters = [...expected.serial]
    for (const [place, letter] of letters.entries()) {
      expect(typed(letters.with(place, letter === 'X' ? 'Y' : 'X').join(''))).toHaveLength(1)
      expect(typed(letters.toSpliced(place, 1).join(''))).toHaveLength(1)
      expect(typed(letters.toSpliced(place, 0, '0').join(''))).toHaveLength(1)
    }
  })

  it('is any trait that is not what was confirmed, silent ones too', () => {
    const changed = (change: Change) => against(change).map((line) => line.replace('DRIVE_CHANGED ', ''))
    expect(changed({ facts: { serial: 'OTHER' } })).toEqual(['serial'])
    expect(changed({ facts: { model: null } })).toEqual(['model'])
    expect(changed({ facts: { wwn: null } })).toEqual(['wwn'])
    expect(changed({ facts: { sizeBytes: 1_000_204_886_528 } })).toEqual(['sizeBytes'])
    expect(changed({ facts: { logicalSectorBytes: 4096 } })).toEqual(['logicalSectorBytes'])
    expect(changed({ diskSequence: 13 })).toEqual(['diskSequence'])
    expect(changed({ diskSequence: null })).toEqual(['diskSequence'])
  })

  it('does not compare the running number after a power cut', () => {
    const confirmation = { typedSerial: expected.serial, expected: { ...expected, diskSequence: null } }
    expect(against({ diskSequence: 1 }, { confirmation })).toEqual([])
  })

  it('is not having been received, or being held by another job', () => {
    expect(against({}, { isReceived: false })).toEqual(['NOT_RECEIVED'])
    expect(against({}, { isReceived: null })).toEqual([])
    expect(against({}, { isBusy: true })).toEqual(['ALREADY_RUNNING'])
  })

  it('is a serial that only an enclosure told, but for sticks and cards, which are their own enclosure', () => {
    const through = (mediaType: 'hdd' | 'usb-stick' | null) =>
      against({ facts: { serialSource: 'usb-bridge', mediaType } })
    expect(through('hdd')).toEqual([`SERIAL_OF_ENCLOSURE ${expected.serial}`])
    expect(through(null)).toEqual([`SERIAL_OF_ENCLOSURE ${expected.serial}`])
    expect(through('usb-stick')).toEqual([])
  })

  it('keeps training and real drives apart, both ways', () => {
    const loop: Change = {
      isTraining: true,
      facts: { deviceName: 'loop3', serial: null, model: null, wwn: null, mediaType: 'virtual' },
    }
    const confirmation = { typedSerial: 'loop3', expected: { ...expected, serial: 'loop3', model: null, wwn: null } }
    expect(against(loop, { isTraining: true, isReceived: false, confirmation })).toEqual([])
    expect(against(loop, { confirmation })).toEqual(['TRAINING_ONLY'])
    expect(against({}, { isTraining: true })).toEqual(['NOT_FOR_TRAINING'])
  })

  it('gives all of them at once', () => {
    const worst: Change = {
      uses: null,
      siblings: [{ name: 'x', isInUse: null }],
      facts: { isSystemDrive: null, isReadOnly: null, sizeBytes: null, serial: null, mediaType: 'optical' },
    }
    const asked = {
      protectedPathsOnIt: null,
      isReceived: false,
      isBusy: true,
      confirmation: { typedSerial: 'x', expected },
    }
    expect(new Set(against(worst, asked).map((line) => line.split(' ')[0]))).toEqual(
      new Set([
        'SYSTEM_DRIVE_UNDETERMINED',
        'PROTECTED_PATH_ON_IT',
        'USE_UNDETERMINED',
        'SHARED_IN_USE',
        'NOT_A_DRIVE',
        'READ_ONLY',
        'SIZE_UNKNOWN',
        'NO_SERIAL',
        'NOT_RECEIVED',
        'ALREADY_RUNNING',
        'SERIAL_DIFFERS',
        'DRIVE_CHANGED',
      ]),
    )
  })
})
