import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { drivesOwnSerial, type EraseBlocker } from '../../../shared/domain/erasing/erase-blockers.ts'
import { blockerSentence } from '../../../shared/i18n/erase-sentences.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'

/** Every reason in words, with what to do about it. */
export function blockerLines(blockers: readonly EraseBlocker[], words: Translate): string[] {
  return blockers.flatMap((blocker) => [
    `  ✗ ${blockerSentence(blocker, words)}`,
    `    ${words(`erasing.blockerDo.${blocker.code}`)}`,
  ])
}

export function driveTitle(state: DriveState, words: Translate): string {
  const told = [state.facts.model, drivesOwnSerial(state)].map((part) => part ?? words('units.unknown'))
  return told.join(' · ')
}
