import type { ErasureRun } from '../../../shared/domain/erasure.ts'
import type { NwipeDrive, NwipeLog, NwipeMachine, NwipeRun } from '../../../shared/domain/nwipe-evidence.ts'
import { announcedPassCount } from '../../../shared/domain/nwipe-passes.ts'
import { tellSerial } from '../probe/placeholders.ts'

/** The last run of a log that worked on one drive name, with what it was read from. */
export type NwipeRunOfDrive = {
  run: ErasureRun
  /** The machine that ran the tool, as its BIOS tells. */
  machine: NwipeMachine
  evidence: { run: NwipeRun; drive: NwipeDrive }
  /** Runs of the same file on the same name that this one replaces. */
  earlierRunCount: number
}

/**
 * One entry a drive name. When a file holds several runs on a name the last one counts: it is what the drive went
 * through last, whatever came before. Drives that were seen and never worked on are left out, unless nothing was.
 */
export function nwipeRuns(log: NwipeLog): NwipeRunOfDrive[] {
  const all = log.runs.flatMap((run) => run.drives.map((drive) => ({ run, drive })))
  const worked = all.filter(({ drive }) => isWorkedOn(drive))
  const byName = new Map<string, NwipeRunOfDrive['evidence'][]>()
  for (const one of worked.length > 0 ? worked : all) {
    byName.set(one.drive.deviceName, [...(byName.get(one.drive.deviceName) ?? []), one])
  }
  return [...byName.values()].flatMap((ofName) => {
    const evidence = ofName.at(-1)
    return evidence === undefined ? [] : [{ ...entryOf(evidence), earlierRunCount: ofName.length - 1 }]
  })
}

function isWorkedOn(drive: NwipeDrive): boolean {
  return drive.invokedMethod !== null || drive.writes.length > 0 || drive.status !== null || drive.errorCounts !== null
}

function entryOf(evidence: NwipeRunOfDrive['evidence']): Omit<NwipeRunOfDrive, 'earlierRunCount'> {
  const { run, drive } = evidence
  const { trailer, options } = run
  const erasureRun: ErasureRun = {
    tool: 'nwipe',
    toolVersion: run.toolVersion,
    deviceName: drive.deviceName,
    model: drive.model,
    serial: serialOf(drive),
    sizeBytes: drive.sizeBytes,
    method: drive.invokedMethod ?? trailer?.method ?? options.method,
    passCount: announcedPassCount(run, drive),
    verification: trailer?.verification ?? options.verification,
    bytesWritten: leastWritten(drive),
    bytesVerified: drive.writes.at(-1)?.readBack?.bytesRead ?? null,
    passErrorCount: drive.errorCounts?.pass ?? null,
    verifyErrorCount: drive.errorCounts?.verify ?? null,
    syncErrorCount: drive.errorCounts?.sync ?? null,
    startedAtLocal: drive.startedAtLocal,
    endedAtLocal: drive.endedAtLocal,
    durationSeconds: drive.durationSeconds,
  }
  return { run: erasureRun, machine: run.machine, evidence }
}

/** Some versions print raw memory for a drive without serial: what is not plain ASCII is not one. */
function serialOf({ serial }: NwipeDrive): string | null {
  return serial !== null && /^[\x20-\x7e]+$/.test(serial) ? tellSerial(serial) : null
}

function leastWritten({ writes }: NwipeDrive): number | null {
  const counts = writes.map((write) => write.bytesWritten)
  const known = counts.filter((count) => count !== null)
  return known.length === 0 || known.length < counts.length ? null : Math.min(...known)
}
