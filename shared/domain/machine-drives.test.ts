import { describe, expect, it } from 'vitest'
import { aDrive, aReading } from '../../test/builders/reading.ts'
import { drivesToAccountFor } from './machine-drives.ts'

describe('drives to account for', () => {
  it('keeps what came with the machine and leaves out what the bench plugged in or the kernel invented', () => {
    const facts = aReading({
      drives: [
        aDrive({ deviceName: 'sda', serial: 'IN' }),
        aDrive({ deviceName: 'vda', mediaType: 'virtual', bus: 'virtio', serial: null }),
        aDrive({ deviceName: 'sdb', bus: 'usb', mediaType: 'usb-stick' }),
        aDrive({ deviceName: 'mmcblk1', mediaType: 'sd-card' }),
        aDrive({ deviceName: 'sr0', mediaType: 'optical' }),
        aDrive({ deviceName: 'zram0' }),
        aDrive({ deviceName: 'loop3' }),
      ],
    }).facts
    expect(drivesToAccountFor(facts).map((drive) => drive.deviceName)).toEqual(['sda', 'vda'])
  })

  it('keeps a drive of which nothing is known', () => {
    const unknown = aDrive({ deviceName: null, mediaType: null, bus: null, sizeBytes: null })
    expect(drivesToAccountFor(aReading({ drives: [unknown] }).facts)).toHaveLength(1)
  })
})
