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

/** `titleOf` gives the words of a step: they belong to the machine's own list. */
export function functionSentence(
  reason: FunctionReason,
  language: Language,
  titleOf: (stepKey: string) => string,
): string {
  const words = translator(language)
  switch (reason.code) {
    case 'NO_TESTS':
      return words('grading.function.NO_TESTS')
    case 'ALL_TESTED':
      return words('grading.function.ALL_TESTED')
    case 'LIKE_NEW':
      return words('grading.function.LIKE_NEW', { condition: words(`grading.condition.${reason.condition}`) })
    case 'KEY_FUNCTION_UNTESTED':
      return words('grading.function.KEY_FUNCTION_UNTESTED', { step: titleOf(reason.stepKey) })
    case 'FUNCTION_UNTESTED':
      return words('grading.function.FUNCTION_UNTESTED', { allows: reason.allows, step: titleOf(reason.stepKey) })
    default:
      return words(`grading.function.${reason.code}`, {
        allows: 'allows' in reason ? reason.allows : '',
        step: titleOf(reason.stepKey),
        faults: faultWords(reason.faults, language),
      })
  }
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
