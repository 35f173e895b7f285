import type { ArchiveProblem } from '../contract/batches.contract.ts'
import type { Translate } from './translator.ts'

/** Why no archive was sealed. Without an issuer or a key, nothing is certified either: the words are the same. */
export function archiveSentence(problem: ArchiveProblem, words: Translate): string {
  return problem === 'STILL_OPEN'
    ? words('codes.archiveProblem.STILL_OPEN')
    : words(`codes.certificateRefusal.${problem}`)
}
