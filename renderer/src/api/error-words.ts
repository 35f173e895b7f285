import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'
import type { ArchiveProblem } from '../../../shared/contract/batches.contract.ts'
import type { CollectionProblem } from '../../../shared/contract/collection.contract.ts'
import type { LogProblem } from '../../../shared/contract/erasures.contract.ts'
import type { KeyRefusal } from '../../../shared/contract/proof.contract.ts'
import type { PromisedLine } from '../../../shared/contract/requests.contract.ts'
import type { PlacementRefusal } from '../../../shared/domain/allocation/placement.ts'
import type { PrefixProblem } from '../../../shared/domain/asset-tag.ts'
import type { BatchRefusal } from '../../../shared/domain/batch.ts'
import type { MatchBlocker } from '../../../shared/domain/drive-match.ts'
import type { EraseBlocker } from '../../../shared/domain/erasing/erase-blockers.ts'
import type { ListProblem } from '../../../shared/domain/intakes/announced-line.ts'
import type { OutOfReach } from '../../../shared/domain/network-access.ts'
import type { BundleProblem } from '../../../shared/domain/offline/bundle-problem.ts'
import type { PeopleBlocker, PinProblem } from '../../../shared/domain/sign-in.ts'
import type { ValidationBlocker } from '../../../shared/domain/validation/validation.ts'
import { refusalSentence } from '../../../shared/i18n/allocation-sentences.ts'
import { archiveSentence } from '../../../shared/i18n/archive-sentence.ts'
import { blockerSentence } from '../../../shared/i18n/erase-sentences.ts'
import { deliverySentences } from './delivery-failures.ts'

/** What to say of a failure: sentences, and a code to quote when nobody foresaw it. */
export type Failure = { sentences: string[]; code: string | null }

const plainCodes = [
  'NOT_FOUND',
  'OPERATOR_NEEDED',
  'PREVIEW_GONE',
  'NOT_ASKED',
  'FAULT_NEEDED',
  'REASON_NEEDED',
  'SECOND_PERSON_NEEDED',
  'MANAGER_NEEDED',
  'STORAGE_FULL',
  'MOVED_TO_SERVER',
  'NOT_WAIVABLE',
  'SAME_MACHINE',
  'CHANGED_MEANWHILE',
  'DRIVES_SEEN',
  'EXAMINATION_GONE',
  'ALREADY_RECORDED',
  'FUTURE_DATE',
  'PHOTO_REFUSED',
  'PREFIX_TAKEN',
  'RIDET_UNUSABLE',
  'PHONE_UNUSABLE',
  'WITHDRAWN',
  'FILE_TOO_LARGE',
  'NAME_TAKEN',
  'EMPTY',
  'BAD_REQUEST',
] as const

const erasingCodes = ['NO_RIGHTS', 'PLAN_GONE', 'BELOW_POLICY', 'NOT_INTERRUPTED', 'NO_TECHNIQUE'] as const

const networkCodes = ['NETWORK_ABSENT', 'NETWORK_NOT_OFFERED'] as const

const offlineCodes = [
  'HOME_ONLY',
  'TAGS_USED_UP',
  'NOT_EMPTY',
  'ALREADY_TAKEN',
  'NOT_A_BENCH',
  'KEY_MISSING',
  'SIGNING_KEY_MISSING',
  'PLACE_FULL',
  'ANSWERS_MISSING',
] as const

const peopleCodes = ['NO_PIN', 'PIN_NEEDED', 'BADGE_TAKEN', 'SESSION_LOCKED'] as const

const collectionCodes = ['NO_NETWORK', 'TOO_MANY_WAITING'] as const

export function failureOf(error: unknown, t: TFunction): Failure {
  if (error instanceof ORPCError) {
    const plain = plainCodes.find((code) => code === error.code)
    if (plain !== undefined) return { sentences: [t(`screens.errors.${plain}`)], code: null }
    const people = peopleCodes.find((code) => code === error.code)
    if (people !== undefined) return { sentences: [t(`people.errors.${people}`)], code: null }
    const collection = collectionCodes.find((code) => code === error.code)
    if (collection !== undefined) return { sentences: [t(`collection.errors.${collection}`)], code: null }
    const network = networkCodes.find((code) => code === error.code)
    if (network !== undefined) return { sentences: [t(`network.errors.${network}`)], code: null }
    const offline = offlineCodes.find((code) => code === error.code)
    if (offline !== undefined) return { sentences: [t(`offline.errors.${offline}`)], code: null }
    const erasing = erasingCodes.find((code) => code === error.code)
    if (erasing !== undefined) return { sentences: [t(`erasing.error.${erasing}`)], code: null }
    const sentences = deliverySentences(error, t) ?? detailed(error, t)
    if (sentences !== null) return { sentences, code: null }
    const code = incidentCode(error)
    return { sentences: [t('screens.errors.unexpected', { code })], code }
  }
  if (error instanceof TypeError) return { sentences: [t('screens.errors.UNREACHABLE')], code: null }
  return { sentences: [t('screens.errors.unexpected', { code: 'PAGE' })], code: 'PAGE' }
}

function detailed(error: ORPCError<string, unknown>, t: TFunction): string[] | null {
  const data = error.data
  if (typeof data !== 'object' || data === null) return null
  if (error.code === 'OUT_OF_REACH' && 'reason' in data) {
    return [t(`network.outOfReach.${data.reason as OutOfReach}`)]
  }
  if (error.code === 'BUNDLE_REFUSED' && 'problem' in data) {
    return [t(`offline.problem.${data.problem as BundleProblem}`)]
  }
  if (error.code === 'REFUSED' && 'validationBlocker' in data) {
    return [t(`checks.blocker.${data.validationBlocker as ValidationBlocker}`)]
  }
  if (error.code === 'PIN_REFUSED' && 'problem' in data) {
    return [t(`people.pinProblem.${data.problem as PinProblem}`)]
  }
  if (error.code === 'REFUSED' && 'blocker' in data) {
    return [t(`people.blocker.${data.blocker as PeopleBlocker}`)]
  }
  if ((error.code === 'NOT_RECOGNISED' || error.code === 'TOO_MANY_TRIES') && 'retryAt' in data) {
    return entranceSentences(error.code, data.retryAt, t)
  }
  if (error.code === 'PREFIX_UNUSABLE' && 'problem' in data) {
    return [t(`codes.prefixProblem.${data.problem as PrefixProblem}`)]
  }
  if (error.code === 'LOG_UNREADABLE' && 'problem' in data) {
    return [t(`codes.logProblem.${data.problem as LogProblem}`, { ...data })]
  }
  if (error.code === 'LIST_UNREADABLE' && 'problem' in data) {
    return [t(`reception.problem.${data.problem as ListProblem}`)]
  }
  if (error.code === 'COLLECTION_UNREADABLE' && 'problem' in data) {
    return [t(`collection.problem.${data.problem as CollectionProblem}`, { ...data })]
  }
  if (error.code === 'MATCH_REFUSED' && 'blockers' in data) {
    return (data.blockers as MatchBlocker[]).map((blocker) => t(`codes.matchBlocker.${blocker.code}`, { ...blocker }))
  }
  if (error.code === 'NOT_SEALED' && 'problem' in data) return [archiveSentence(data.problem as ArchiveProblem, t)]
  if (error.code === 'PROMISED' && 'lines' in data) {
    return (data.lines as PromisedLine[]).map((line) =>
      t('screens.errors.PROMISED', { position: line.position, count: line.allocatedCount }),
    )
  }
  if (error.code === 'PLACEMENT_REFUSED' && 'refusals' in data) {
    return (data.refusals as PlacementRefusal[]).map((refusal) => refusalSentence(refusal, t))
  }
  if (error.code === 'REFUSED' && 'blockers' in data) {
    return (data.blockers as EraseBlocker[]).map((blocker) => blockerSentence(blocker, t))
  }
  if (error.code === 'REFUSED' && 'code' in data) return [t(`signing.refusal.${data.code as KeyRefusal['code']}`)]
  if (error.code === 'REFUSED' && 'refusals' in data) {
    return (data.refusals as BatchRefusal[]).map((refusal) => t(`codes.batchRefusal.${refusal.code}`, { ...refusal }))
  }
  return null
}

function entranceSentences(code: 'NOT_RECOGNISED' | 'TOO_MANY_TRIES', retryAt: unknown, t: TFunction): string[] {
  const what = t(`people.errors.${code}`)
  if (typeof retryAt !== 'string') return [what]
  const time = new Date(retryAt).toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return [what, t('people.nextTry', { time })]
}

/** The core sends the code under which it logged the failure; the transport's own word otherwise. */
function incidentCode(error: ORPCError<string, unknown>): string {
  const data = error.data
  if (typeof data === 'object' && data !== null && 'incident' in data) return String(data.incident)
  return error.code
}
