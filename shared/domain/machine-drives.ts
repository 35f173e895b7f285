import type { DriveFacts } from './drive.ts'
import type { MachineFacts } from './machine-facts.ts'

/**
 * The drives that came with the machine and must be erased before it leaves. Left out: what a bench plugs in (USB
 * sticks, card readers, the live medium), media that hold nothing of the donor (optical), and the kernel's own
 * inventions (zram, loop). A drive of unknown kind stays in: forgetting one is worse than asking about it.
 */
export function drivesToAccountFor(facts: MachineFacts): DriveFacts[] {
  return facts.drives.filter((drive) => !isPluggedIn(drive) && !isInvented(drive) && drive.mediaType !== 'optical')
}

function isPluggedIn(drive: DriveFacts): boolean {
  return drive.bus === 'usb' || drive.mediaType === 'usb-stick' || drive.mediaType === 'sd-card'
}

function isInvented(drive: DriveFacts): boolean {
  return /^(zram|loop|ram|dm-|md|nbd|fd)\d*/.test(drive.deviceName ?? '')
}
