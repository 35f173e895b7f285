import type { NwipeDrive, NwipeWrite } from '../../../shared/domain/nwipe-evidence.ts'
import { countOf, shownText } from './nwipe-line.ts'
import {
  contradict,
  finishWrite,
  noteRead,
  noteSize,
  noteWritten,
  proveReading,
  startReading,
  startWrite,
} from './nwipe-writes.ts'

type Groups = Record<string, string | undefined>
type Rule = { pattern: RegExp; apply: (drive: NwipeDrive, groups: Groups) => void }

const place = {
  slash: 'pass (?<p>\\d+)/(?<P>\\d+), round (?<r>\\d+)/(?<R>\\d+)',
  of: 'pass (?<p>\\d+) of (?<P>\\d+), round (?<r>\\d+) of (?<R>\\d+)',
}

const rules: Rule[] = [
  rule('(?<bytes>\\d+) bytes written to DEV', (drive, { bytes }) => noteWritten(drive, countOf(bytes))),
  rule('(?<bytes>\\d+) bytes read from DEV', (drive, { bytes }) => noteRead(drive, countOf(bytes))),
  rule(`Starting ${place.slash}, on DEV`, (drive, groups) => startWrite(drive, 'pass', placeOf(groups))),
  rule(`Verifying ${place.of}, on DEV`, (drive, groups) => startReading(drive, 'pass', placeOf(groups))),
  rule(`Verified ${place.of}, on DEV\\.?`, (drive, groups) => proveReading(drive, 'pass', placeOf(groups))),
  rule(`Finished ${place.slash}, on DEV`, (drive, groups) => finishWrite(drive, 'pass', placeOf(groups))),
  rule('Finished final round \\d+ of \\d+ on DEV', (drive) => {
    drive.isFinalRoundFinished = true
  }),
  rule('Blanking device DEV\\.?', (drive) => startWrite(drive, 'blank', null)),
  rule('Verifying that DEV is empty\\.?', (drive) => startReading(drive, 'blank', null)),
  rule('(?:\\[SUCCESS\\] )?Verified that DEV is empty\\.?', (drive) => proveReading(drive, 'blank', null)),
  rule('(?:\\[SUCCESS\\] )?Blanked device DEV\\.?', (drive) => finishWrite(drive, 'blank', null)),
  rule('Writing final random pattern to DEV\\.?', (drive) => startWrite(drive, 'final-random', null)),
  rule('Verifying (?:the )?final random pattern .*on DEV.*', (drive) => startReading(drive, 'final-random', null)),
  // 0.33 says no more after it has read the pattern back.
  rule('\\[SUCCESS\\] Verified FRP on DEV matches', (drive) => {
    proveReading(drive, 'final-random', null)
    finishWrite(drive, 'final-random', null)
  }),
  rule('(?:\\[SUCCESS\\] )?Verified the final random pattern on DEV.*', (drive) =>
    proveReading(drive, 'final-random', null),
  ),
  rule('(?:\\[SUCCESS\\] )?Wrote final random pattern to DEV\\.?', (drive) => finishWrite(drive, 'final-random', null)),
  rule("Invoking method '(?<method>[^']{1,80})' on DEV", (drive, { method }) => {
    if (drive.invokedMethod !== null) contradict(drive, 'method')
    drive.invokedMethod = method ?? null
  }),
  rule('DEV, sect/blk/dev \\d+/\\d+/(?<bytes>\\d+)', (drive, { bytes }) => noteSize(drive, countOf(bytes))),
  rule('Found DEV, [^,]*,(?<model>.*), *\\d+ ?[kKMGTPE]?B, S/N=(?<serial>.*)', (drive, { model, serial }) => {
    drive.model = shownText(model)
    drive.serial = shownText(serial)
  }),
  rule('No hidden sectors on DEV', (drive) => noteHidden(drive, 'none')),
  rule('\\W*HIDDEN (?:SECTORS|AREA) DETECTED ?!\\W*on DEV.*', (drive) => noteHidden(drive, 'detected')),
  rule('\\W*HIDDEN (?:SECTORS|AREA) INDETERMINATE ?!\\W*on DEV.*', (drive) => noteHidden(drive, 'unknown')),
  rule('Unrecognised HPA_status.* DEV', (drive) => noteHidden(drive, 'unknown')),
  rule('HPA values (?<set>\\d+) / (?<real>\\d+) on DEV', (drive, { set, real }) => {
    // Some firmware answers a real maximum of 1: unknown, not hidden. A real one above the set one hides sectors.
    if ((countOf(real) ?? 0) > (countOf(set) ?? 0)) noteHidden(drive, 'detected')
  }),
  rule('DEV is reported as IN USE.*', (drive) => {
    drive.isInUse = true
  }),
  rule('Wipe thread for device DEV has been cancelled.*', (drive) => {
    drive.isCancelled = true
  }),
]

/** Notes on the drive it names what a line says of it. */
export function readDriveLine(driveOf: (deviceName: string) => NwipeDrive, text: string): NwipeDrive | null {
  for (const { pattern, apply } of rules) {
    const groups = pattern.exec(text)?.groups
    if (groups?.dev === undefined) continue
    const drive = driveOf(groups.dev)
    apply(drive, groups)
    return drive
  }
  return null
}

function rule(pattern: string, apply: Rule['apply']): Rule {
  return { pattern: new RegExp(`^${pattern.replace('DEV', "'?(?<dev>/dev/[^\\s',]{0,78}[^\\s',.:])'?")}$`), apply }
}

function placeOf({ p, P, r, R }: Groups): NwipeWrite['place'] {
  return { pass: Number(p), passCount: Number(P), round: Number(r), roundCount: Number(R) }
}

function noteHidden(drive: NwipeDrive, hiddenArea: NonNullable<NwipeDrive['hiddenArea']>): void {
  const worst = ['none', 'unknown', 'detected']
  if (drive.hiddenArea === null || worst.indexOf(hiddenArea) > worst.indexOf(drive.hiddenArea)) {
    drive.hiddenArea = hiddenArea
  }
}
