import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { Language } from '../../../../shared/domain/document.ts'
import type { StepState } from '../../../../shared/domain/testing/step-states.ts'
import { dataSentence, functionSentences, lookSentence } from '../../../../shared/i18n/grade-sentences.ts'
import { readinessSentence } from '../../../../shared/i18n/readiness-sentence.ts'
import { causeWords, resultDetail } from '../../../../shared/i18n/result-sentences.ts'
import type { Translate } from '../../../../shared/i18n/translator.ts'
import type { Db } from '../../audit/ledger.ts'
import { findingsOf } from '../../grades/findings.repository.ts'
import { machinePage } from '../../machines/machine-page.ts'
import type { PaperHead, TestedStep, TestSheetFacts } from '../paper-facts.ts'
import { listedMachines } from './listed-machines.ts'

type Body = Omit<TestSheetFacts, keyof PaperHead>

/** Told in the language of the paper, and frozen so. */
export async function testSheetFacts(
  db: Db,
  machineId: string,
  words: Translate,
  language: Language,
): Promise<Body | null> {
  const page = await machinePage(db, machineId)
  const [machine] = await listedMachines(db, [machineId])
  if (page === null || machine === undefined) return null
  const { intake, checklist, steps, readiness } = page
  const findings = (await findingsOf(db, machineId)).filter(({ removedAt }) => removedAt === null)
  return {
    machine,
    donorName: intake.donorName,
    checklist: { title: checklist.title[language], version: checklist.version },
    steps: steps.map((step) => testedStep(step, steps, words, language)),
    findings: findings.map(({ zone, defect, severity }) =>
      [words(`grading.zone.${zone}`), words(`grading.defect.${defect}`), words(`grading.severity.${severity}`)].join(
        ' · ',
      ),
    ),
    grade: gradeOf(page, language),
    isReady: readiness.isReady,
    blocking: readiness.reasons.map((reason) => readinessSentence(reason, words, language)),
  }
}

function testedStep(step: StepState, steps: readonly StepState[], words: Translate, language: Language): TestedStep {
  const { definition, state, result } = step
  const detail =
    result === null ? causeWords(step, steps, words, language) : resultDetail(result, definition, words, language)
  return {
    title: definition.title[language],
    state: state === null ? words('campaignPapers.testSheet.toDo') : words(`checklist.state.${state}`),
    detail: detail ?? '',
    recordedAt: result?.recordedAt ?? null,
    operatorName: result?.operatorName ?? null,
  }
}

function gradeOf({ grade, steps }: MachinePage, language: Language): Body['grade'] {
  if (grade === null) return null
  const { cosmetic, functional, letter, computed, override } = grade
  const titleOf = (key: string) => steps.find((step) => step.key === key)?.definition.title[language] ?? key
  const reasons =
    computed === null
      ? []
      : [
          ...computed.look.map((reason) => lookSentence(reason, language)),
          ...functionSentences(computed.function, language, titleOf),
          ...computed.dataReasons.map((reason) => dataSentence(reason, language)),
        ]
  return { cosmetic, functional, letter, reasons: override === null ? reasons : [...reasons, override.reason] }
}
