import type { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import type { PaperRefusal } from '../../../shared/contract/papers.contract.ts'
import type { FateRefusal } from '../../../shared/domain/deliveries/fate-refusals.ts'
import type { HandOverProblem } from '../../../shared/domain/deliveries/hand-over.ts'
import { fateRefusalSentence, handOverSentence } from '../../../shared/i18n/delivery-sentences.ts'

const plainCodes = [
  'ALREADY_DELIVERED',
  'NOTHING_PROMISED',
  'NOT_PROMISED',
  'UNREADABLE_COPY',
  'NOT_DELIVERED',
  'REPLACEMENT_NOT_FREE',
  'ON_SLIP',
  'NAMED_ALREADY',
] as const

const fateCodes: readonly string[] = [
  'ALREADY_DECIDED',
  'PROMISED',
  'GIVEN',
  'IN_OPEN_BATCH',
  'DRIVES_NOT_SAFE',
  'DRIVES_NOT_LOOKED_FOR',
] satisfies FateRefusal['code'][]

/** Why a hand-over, an end or a paper was refused; `null` for the failures of others. */
export function deliverySentences(error: ORPCError<string, unknown>, t: TFunction): string[] | null {
  const plain = plainCodes.find((code) => code === error.code)
  if (plain !== undefined) return [t(`deliveries.error.${plain}`)]
  const { data } = error
  if (typeof data !== 'object' || data === null) return null
  if ((error.code === 'NOT_WASTE' || error.code === 'DATA_INSIDE') && 'assetTags' in data) {
    return [t(`deliveries.error.${error.code}`, { tags: (data.assetTags as string[]).join(', ') })]
  }
  if (error.code !== 'REFUSED') return null
  if ('problems' in data) return (data.problems as HandOverProblem[]).map((problem) => handOverSentence(problem, t))
  if ('reason' in data) return [t(`deliveries.papers.refusal.${data.reason as PaperRefusal}`)]
  if (!('refusals' in data)) return null
  const refusals = data.refusals as { code: string }[]
  if (!refusals.every(({ code }) => fateCodes.includes(code))) return null
  return (refusals as FateRefusal[]).map((refusal) => fateRefusalSentence(refusal, t))
}
