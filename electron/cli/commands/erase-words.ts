import type { DriveState, DriveUse } from '../../../shared/domain/erasing/drive-state.ts'
import { drivesOwnSerial, type EraseBlocker } from '../../../shared/domain/erasing/erase-blockers.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'

/** Every reason in words, with what to do about it. */
export function blockerLines(blockers: readonly EraseBlocker[], words: Translate): string[] {
  return blockers.flatMap((blocker) => [
    `  ✗ ${words(`erasing.blocker.${blocker.code}`, { detail: detailOf(blocker, words) })}`,
    `    ${words(`erasing.blockerDo.${blocker.code}`)}`,
  ])
}

const traits = ['serial', 'model', 'wwn', 'sizeBytes', 'logicalSectorBytes', 'diskSequence'] as const

function detailOf({ code, detail, use }: EraseBlocker, words: Translate): string {
  if (use !== null) return wordsOfUse(use, words)
  const trait = code === 'DRIVE_CHANGED' ? traits.find((one) => one === detail) : undefined
  if (trait !== undefined) return words(`erasing.trait.${trait}`)
  return detail ?? words('units.unknown')
}

function wordsOfUse({ kind, by }: DriveUse, words: Translate): string {
  return words(`erasing.use.${kind}`, { by: by ?? '' }).trim()
}

export function driveTitle(state: DriveState, words: Translate): string {
  const told = [state.facts.model, drivesOwnSerial(state)].map((part) => part ?? words('units.unknown'))
  return told.join(' · ')
}
