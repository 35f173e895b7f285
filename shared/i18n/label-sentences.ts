import type { LabelOutcome } from '../domain/labels/label-job.ts'
import type { LabelRefusal } from '../domain/labels/label-order.ts'
import type { PrinterFault } from '../domain/labels/zebra-status.ts'
import type { Translate } from './translator.ts'

/** How far the labels came, never further than is known. */
export function outcomeSentence(outcome: LabelOutcome, words: Translate): string {
  if (outcome.state === 'NOT_SENT') {
    return words(`labels.notSent.${outcome.reason}`, { faults: faultWords(outcome.faults, words) })
  }
  const waitingCount = 'waitingCount' in outcome ? outcome.waitingCount : 0
  const faults = 'faults' in outcome ? faultWords(outcome.faults, words) : ''
  return words(`labels.outcome.${outcome.state}`, { waitingCount, faults })
}

export function faultWords(faults: readonly PrinterFault[], words: Translate): string {
  return faults.map((fault) => words(`labels.fault.${fault}`)).join(', ')
}

export function refusalSentence({ code, ...facts }: LabelRefusal, words: Translate): string {
  return words(`labels.refusal.${code}`, facts)
}
