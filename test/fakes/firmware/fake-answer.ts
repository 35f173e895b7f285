import { eraseMedium, type FakeDrive, type Said } from './fake-drive.ts'
import { fakeHdparm } from './fake-hdparm.ts'
import { fakeNvme } from './fake-nvme.ts'
import { fakeNwipe } from './fake-nwipe.ts'
import { fakeSgFormat, fakeSgRequests, fakeSgSanitize } from './fake-scsi.ts'

export const fakedPrograms: ReadonlySet<string> = new Set([
  'hdparm',
  'nvme',
  'sg_sanitize',
  'sg_format',
  'sg_requests',
  'mmc',
  'blkdiscard',
  'nwipe',
  'setpriv',
])

/** What the program would say, and what the drive would do. */
export function fakeAnswer(drive: FakeDrive, [program = '', ...args]: readonly string[]): Said {
  switch (program) {
    case 'hdparm':
      return fakeHdparm(drive, args)
    case 'nvme':
      return fakeNvme(drive, args)
    case 'sg_sanitize':
      return fakeSgSanitize(drive, args)
    case 'sg_format':
      return fakeSgFormat(drive)
    case 'sg_requests':
      return fakeSgRequests(
        drive,
        drive.calls.some(([name]) => name === 'sg_format'),
      )
    case 'setpriv':
    case 'nwipe':
      return fakeNwipe(drive, args)
    default:
      return fakeMmc(drive, program, args)
  }
}

/** `mmc sanitize` and `blkdiscard`: silent when all is well. */
function fakeMmc(drive: FakeDrive, program: string, args: readonly string[]): Said {
  if (drive.mode === 'refuses' || args.includes('--secure'))
    return { stderr: `${program}: Operation not supported\n`, exitCode: 1 }
  eraseMedium(drive, 'zeros')
  return { exitCode: 0 }
}
