import type { ClashingRule } from '../domain/allocation/clash.ts'
import type { ListLineProblem } from '../domain/allocation/list-line.ts'
import type { PlacementRefusal } from '../domain/allocation/placement.ts'
import type { Shortfall } from '../domain/allocation/shortfall.ts'
import type { Language } from '../domain/document.ts'
import type { EligibilityProblem } from '../domain/requests/beneficiary.ts'
import { formatDriveSize, formatMemorySize } from './format.ts'
import type { Translate } from './translator.ts'

/** "Les machines qui conviennent (12) sont toutes promises : …" */
export function shortfallSentence(shortfall: Shortfall, t: Translate, language: Language): string {
  switch (shortfall.code) {
    case 'NOT_ELIGIBLE':
      return t('allocation.shortfall.NOT_ELIGIBLE', { problems: problemsOf(shortfall.problems, t) })
    case 'MEMORY_SHORT':
    case 'STORAGE_SHORT': {
      const size = shortfall.code === 'MEMORY_SHORT' ? formatMemorySize : formatDriveSize
      const { ofKind, neededBytes, largestBytes } = shortfall
      const sizes = { needed: size(neededBytes, language), largest: size(largestBytes, language) }
      return t(`allocation.shortfall.${shortfall.code}`, { ofKind, ...sizes })
    }
    case 'HELD_BY_FLOOR': {
      const provinces = shortfall.provinces.map((province) => t(`allocation.province.${province}`)).join(', ')
      return t('allocation.shortfall.HELD_BY_FLOOR', { provinces })
    }
    case 'FREE_LEFT':
      return t('allocation.shortfall.FREE_LEFT', { count: shortfall.free })
    case 'ALL_PROMISED':
      return promisedSentence(shortfall, t)
    default:
      return t(`allocation.shortfall.${shortfall.code}`, { ...shortfall })
  }
}

function promisedSentence(shortfall: Extract<Shortfall, { code: 'ALL_PROMISED' }>, t: Translate): string {
  if (shortfall.elsewhere === 0) return t('allocation.shortfall.ALL_PROMISED_HERE', { ...shortfall })
  const isPinned = shortfall.pinned > 0
  return t(isPinned ? 'allocation.shortfall.ALL_PROMISED_PINNED' : 'allocation.shortfall.ALL_PROMISED', {
    ...shortfall,
  })
}

export function refusalSentence(refusal: PlacementRefusal, t: Translate): string {
  switch (refusal.code) {
    case 'UNFIT':
      return t('allocation.refusal.UNFIT', { unfit: t(`allocation.unfit.${refusal.unfit}`) })
    case 'NOT_ELIGIBLE':
      return t('allocation.refusal.NOT_ELIGIBLE', { problems: problemsOf(refusal.problems, t) })
    case 'LINE_FULL':
      return t('allocation.refusal.LINE_FULL', { quantity: refusal.quantity })
    default:
      return t(`allocation.refusal.${refusal.code}`)
  }
}

export function listProblemSentence(problem: ListLineProblem, t: Translate): string {
  switch (problem.code) {
    case 'TAG_TWICE':
      return t('allocation.listProblem.TAG_TWICE', { firstLine: problem.firstLine })
    case 'TAG_MISSING':
    case 'TAG_UNREADABLE':
    case 'TAG_UNKNOWN':
    case 'BENEFICIARY_UNKNOWN':
    case 'BENEFICIARY_AMBIGUOUS':
    case 'NOTHING_ASKED':
      return t(`allocation.listProblem.${problem.code}`)
    default:
      return refusalSentence(problem, t)
  }
}

/** What the machines, lines and associations of a clash are called. */
export type ClashNames = {
  machine: (machineId: string) => string
  beneficiaryOfLine: (lineId: string) => string
  beneficiary: (beneficiaryId: string) => string
}

export function clashSentence(rule: ClashingRule, names: ClashNames, t: Translate, isAlone: boolean): string {
  switch (rule.rule) {
    case 'PIN':
      return t('allocation.clash.PIN', {
        machine: names.machine(rule.machineId),
        beneficiary: names.beneficiaryOfLine(rule.lineId),
      })
    case 'READY':
    case 'ONCE':
      return t(`allocation.clash.${rule.rule}`, { machine: names.machine(rule.machineId) })
    case 'ASKED':
      return t('allocation.clash.ASKED')
    case 'NEEDS':
      return t('allocation.clash.NEEDS', {
        beneficiary: names.beneficiaryOfLine(rule.lineId),
        needs: rule.codes.map((code) => t(`allocation.unfit.${code}`)).join(', '),
      })
    case 'QUANTITY':
      return t('allocation.clash.QUANTITY', {
        beneficiary: names.beneficiaryOfLine(rule.lineId),
        quantity: rule.quantity,
      })
    case 'ELIGIBLE': {
      const beneficiary = names.beneficiary(rule.beneficiaryId)
      return t('allocation.clash.ELIGIBLE', { beneficiary, problems: problemsOf(rule.problems, t) })
    }
    case 'BAN': {
      const beneficiary = names.beneficiary(rule.beneficiaryId)
      if (rule.machineId === null) return t('allocation.clash.BAN', { beneficiary })
      return t('allocation.clash.BAN_PAIR', { beneficiary, machine: names.machine(rule.machineId) })
    }
    case 'FLOOR': {
      const { floor, possible } = rule
      const province = t(`allocation.province.${rule.province}`)
      return t(isAlone ? 'allocation.clash.FLOOR' : 'allocation.clash.FLOOR_SHARED', { province, floor, possible })
    }
  }
}

export function problemsOf(problems: readonly EligibilityProblem[], t: Translate): string {
  return problems
    .map((problem) => t(`allocation.eligibility.${problem.code === 'NO_RIDET' ? problem.code : problem.paper}`))
    .join(', ')
}
