import type { Language } from '../domain/document.ts'
import type { FunctionReason } from '../domain/testing/grade-function.ts'
import type { LookReason } from '../domain/testing/grade-look.ts'
import type { DataReason } from '../domain/testing/grade-machine.ts'
import type { FaultCode } from '../domain/testing/result.ts'
import { translator } from './translator.ts'

/** "C4 au mieux : rayure (visible), Capot." */
export function lookSentence(reason: LookReason, language: Language): string {
  const words = translator(language)
  switch (reason.code) {
    case 'NOT_LOOKED_AT':
      return words('grading.look.NOT_LOOKED_AT')
    case 'CONDITION':
      return words('grading.look.CONDITION', {
        allows: reason.allows,
        condition: words(`grading.condition.${reason.condition}`),
      })
    case 'DEFECT':
      return words('grading.look.DEFECT', {
        allows: reason.allows,
        count: reason.count,
        defect: words(`grading.defect.${reason.defect}`),
        severity: words(`grading.severity.${reason.severity}`),
        zone: words(`grading.zone.${reason.zone}`),
      })
    case 'MARKS_ADD_UP':
      return words('grading.look.MARKS_ADD_UP', { allows: reason.allows, count: reason.count })
    case 'STRUCTURE_RUINED':
      return words('grading.look.STRUCTURE_RUINED', { allows: reason.allows, count: reason.count })
  }
}

type TitleOf = (stepKey: string) => string
type Untested = Extract<FunctionReason, { code: 'KEY_FUNCTION_UNTESTED' | 'FUNCTION_UNTESTED' }>
type Failed = Extract<FunctionReason, { faults: FaultCode[] }>

/** What is not settled is told in one sentence; `titleOf` gives the words of a step, which are its list's own. */
export function functionSentences(reasons: readonly FunctionReason[], language: Language, titleOf: TitleOf): string[] {
  const untested = (['KEY_FUNCTION_UNTESTED', 'FUNCTION_UNTESTED'] as const).flatMap((code) => {
    const open = reasons.filter((reason): reason is Untested => reason.code === code)
    return open[0] === undefined ? [] : [untestedSentence(open[0], open, language, titleOf)]
  })
  const others = reasons.flatMap((reason) => {
    if (reason.code === 'KEY_FUNCTION_UNTESTED' || reason.code === 'FUNCTION_UNTESTED') return []
    return [functionSentence(reason, language, titleOf)]
  })
  return [...others, ...untested]
}

function untestedSentence(first: Untested, all: readonly Untested[], language: Language, titleOf: TitleOf): string {
  const step = all.map(({ stepKey }) => titleOf(stepKey)).join(', ')
  const allows = 'allows' in first ? first.allows : ''
  return translator(language)(`grading.function.${first.code}`, { allows, step })
}

function functionSentence(reason: Exclude<FunctionReason, Untested>, language: Language, titleOf: TitleOf): string {
  const words = translator(language)
  if (isFailed(reason))
    return words(`grading.function.${reason.code}`, {
      allows: 'allows' in reason ? reason.allows : '',
      step: titleOf(reason.stepKey),
      faults: faultWords(reason.faults, language),
    })
  if (reason.code === 'LIKE_NEW')
    return words('grading.function.LIKE_NEW', { condition: words(`grading.condition.${reason.condition}`) })
  return words(`grading.function.${reason.code}`)
}

function isFailed(reason: FunctionReason): reason is Failed {
  return 'faults' in reason
}

export function dataSentence(reason: DataReason, language: Language): string {
  const words = translator(language)
  switch (reason.code) {
    case 'DRIVE_HOLDS_DATA':
      return words('grading.dataReason.DRIVE_HOLDS_DATA', { driveName: reason.driveName })
    case 'ALL_DRIVES_DONE':
      return words('grading.dataReason.ALL_DRIVES_DONE', { count: reason.count })
    default:
      return words(`grading.dataReason.${reason.code}`)
  }
}

function faultWords(faults: readonly FaultCode[], language: Language): string {
  const words = translator(language)
  return faults.length === 0 ? '?' : faults.map((fault) => words(`checklist.fault.${fault}`)).join(', ')
}
