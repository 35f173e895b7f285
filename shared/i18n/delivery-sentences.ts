import type { FateRefusal } from '../domain/deliveries/fate-refusals.ts'
import type { HandOverProblem } from '../domain/deliveries/hand-over.ts'
import type { Translate } from './translator.ts'

/** "GC26-00042-7 n’est plus prête : …" */
export function handOverSentence(problem: HandOverProblem, t: Translate): string {
  if (problem.code === 'NOTE_LISTS_OTHERS')
    return t('deliveries.problems.NOTE_LISTS_OTHERS', { number: problem.number })
  if (problem.code !== 'NOT_READY') return t(`deliveries.problems.${problem.code}`)
  const { assetTags } = problem
  return t('deliveries.problems.NOT_READY', { count: assetTags.length, tags: assetTags.join(', ') })
}

/** Why a machine's story may not end so. */
export function fateRefusalSentence(refusal: FateRefusal, t: Translate): string {
  switch (refusal.code) {
    case 'ALREADY_DECIDED':
      return t('deliveries.refusal.ALREADY_DECIDED', { end: t(`deliveries.fate.${refusal.fate}`).toLowerCase() })
    case 'DRIVES_NOT_SAFE': {
      const { serials } = refusal
      return t('deliveries.refusal.DRIVES_NOT_SAFE', { count: serials.length, serials: serials.join(', ') })
    }
    case 'IN_OPEN_BATCH':
      return t('deliveries.refusal.IN_OPEN_BATCH', { batchName: refusal.batchName })
    default:
      return t(`deliveries.refusal.${refusal.code}`)
  }
}
