import type { MediaType } from '../domain/drive.ts'
import { mediaTypes } from '../domain/drive.ts'
import type { DriveUse } from '../domain/erasing/drive-state.ts'
import type { EraseBlocker } from '../domain/erasing/erase-blockers.ts'
import { isEraseFailure } from '../domain/erasing/erase-failure.ts'
import { isStopReason } from '../domain/erasing/erase-line.ts'
import type { EraseObstacle } from '../domain/erasing/erase-plan.ts'
import type { ErasureDoubt } from '../domain/erasure.ts'
import type { Translate } from './translator.ts'

const traits = ['serial', 'model', 'wwn', 'sizeBytes', 'logicalSectorBytes', 'diskSequence'] as const

/** Why the drive must not be touched, as a sentence; what to do about it is `erasing.blockerDo`. */
export function blockerSentence(blocker: EraseBlocker, t: Translate): string {
  return t(`erasing.blocker.${blocker.code}`, { detail: blockerDetail(blocker, t) })
}

function driveUseWords(use: DriveUse, t: Translate): string {
  return t(`erasing.use.${use.kind}`, { by: use.by ?? '' }).trim()
}

export function obstacleSentence({ code, detail }: EraseObstacle, t: Translate): string {
  return t(`erasing.obstacle.${code}`, { detail: detail ?? '' })
}

/** What the evidence does not prove; what a run says of itself is told in words where it is known by name. */
export function doubtSentence({ code, detail }: ErasureDoubt, t: Translate): string {
  return t(`codes.doubt.${code}`, { detail: doubtDetail(code, detail, t) })
}

function doubtDetail(code: ErasureDoubt['code'], detail: string | null, t: Translate): string {
  if (detail === null) return t('units.unknown')
  if (code === 'RUN_FAILED' && isEraseFailure(detail)) return t(`erasing.failure.${detail}`)
  return code === 'RUN_STOPPED' && isStopReason(detail) ? t(`erasing.stopReason.${detail}`) : detail
}

/** A command as a person would type it: what a shell would cut or expand stands between quotes. */
export function commandLine(argv: readonly string[]): string {
  return argv.map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`)).join(' ')
}

function blockerDetail({ code, detail, use }: EraseBlocker, t: Translate): string {
  if (code === 'IN_USE' && use !== null) return driveUseWords(use, t)
  if (code === 'PROTECTED_PATH_ON_IT' && detail === null) return t('erasing.protectedUnknown')
  if (code === 'NOT_A_DRIVE') return mediaWords(detail, t)
  const trait = traits.find((one) => one === detail)
  if (code === 'DRIVE_CHANGED' && trait !== undefined) return t(`erasing.trait.${trait}`)
  return detail ?? ''
}

function mediaWords(detail: string | null, t: Translate): string {
  const known: MediaType | undefined = mediaTypes.find((one) => one === detail)
  return known === undefined ? (detail ?? '') : t(`erasing.mediaType.${known}`)
}
