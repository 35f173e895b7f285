import type { SanitizeOutcome, SanitizeStatus } from '../../../shared/domain/erasing/drive-state.ts'
import type { EraseTechnique } from '../../../shared/domain/erasing/erase-technique.ts'
import type { FirmwareEnd, FirmwarePorts } from '../firmware-runner.ts'
import { type Answer, failed } from './firmware-command.ts'

export type FollowedSanitize = {
  technique: EraseTechnique
  ports: FirmwarePorts
  ask: () => Promise<{ status: SanitizeStatus | null; answer: Answer }>
  /** The status may speak of a sanitize of former days. */
  isOurs: (status: SanitizeStatus) => boolean
  /** Without a step forward for so long, the drive hangs: it cannot be stopped, only switched off. */
  patienceSeconds: number
}

/** A drive may need a moment before it shows what it was told; a bus may lose an answer. */
const strikesAllowed: Partial<Record<SanitizeOutcome, number>> = { never: 3, unreadable: 10 }

/**
 * Asks the drive until it says how it ended. The exit codes of the tools are not asked, and neither is the progress:
 * it stands at its end after a failure as after a success.
 */
export async function followSanitize(followed: FollowedSanitize): Promise<FirmwareEnd> {
  const { ports, patienceSeconds } = followed
  const seen = { outcome: null as SanitizeOutcome | null, permille: null as number | null, strikes: 0, stillSeconds: 0 }
  for (let poll = 0; !ports.isStopped(); poll += 1) {
    const { outcome, permille, raw } = await look(followed, seen.outcome)
    const isMoving = outcome !== seen.outcome || permille !== seen.permille
    seen.strikes = outcome === seen.outcome ? seen.strikes + 1 : 1
    seen.stillSeconds = isMoving ? 0 : seen.stillSeconds
    Object.assign(seen, { outcome, permille })
    const end = endOf(outcome, seen.strikes, raw)
    if (end !== null) return end
    if (seen.stillSeconds > patienceSeconds)
      return failed('SANITIZE_STUCK', permille === null ? null : String(permille))
    const seconds = pauseSeconds(poll)
    seen.stillSeconds += seconds
    await ports.sleep(seconds * 1000)
  }
  return { kind: 'stopped' }
}

function pauseSeconds(poll: number): number {
  if (poll < 10) return 1
  return poll < 60 ? 5 : 15
}

/** The log takes what is new; the screen takes every step. */
async function look(
  { technique, ports, ask, isOurs }: FollowedSanitize,
  before: SanitizeOutcome | null,
): Promise<{ outcome: SanitizeOutcome; permille: number | null; raw: string }> {
  const { status, answer } = await ask()
  const outcome = outcomeOf(status, isOurs)
  const permille = outcome === 'in-progress' ? (status?.progressPermille ?? null) : null
  const raw = answer.text.trim().slice(0, 2000)
  if (outcome !== before) {
    ports.report(answer.line)
    ports.report({ kind: 'device-status', technique, outcome, raw })
  }
  if (outcome === 'in-progress') reportProgress(ports, permille)
  return { outcome, permille, raw }
}

function outcomeOf(status: SanitizeStatus | null, isOurs: FollowedSanitize['isOurs']): SanitizeOutcome {
  if (status === null) return 'unreadable'
  // The success of another action is that of another day: ours never ran.
  return status.outcome === 'success' && !isOurs(status) ? 'never' : status.outcome
}

function endOf(outcome: SanitizeOutcome, strikes: number, raw: string): FirmwareEnd | null {
  if (outcome === 'success') return { kind: 'done' }
  if (outcome === 'failed') return failed('SANITIZE_FAILED', raw.slice(0, 300))
  if (outcome === 'frozen') return failed('FROZEN')
  if (strikes < (strikesAllowed[outcome] ?? Number.POSITIVE_INFINITY)) return null
  return outcome === 'never' ? failed('SANITIZE_NEVER_RAN') : failed('DEVICE_STATUS_UNREADABLE', raw.slice(0, 300))
}

function reportProgress(ports: FirmwarePorts, permille: number | null): void {
  ports.report({
    kind: 'progress',
    phase: 'firmware',
    doneBytes: null,
    totalBytes: null,
    permille,
    bytesPerSecond: null,
    averageBytesPerSecond: null,
    remainingSeconds: null,
    errorCount: 0,
    temperatureCelsius: null,
    isPaused: false,
  })
}
