import { localDay } from '../../../../shared/domain/local-day.ts'
import { type ColumnInput, code, day, flag, number, text } from './column.ts'

/** What a person answered in a step, in the words of the list where it offers some. */
function answer(stepKey: string, name: string) {
  return ({ frozen, language }: ColumnInput): string | null => {
    const step = frozen.steps.find(({ key }) => key === stepKey)
    const value = step?.result?.answers.find((one) => one.name === name)?.value ?? null
    const choices = step?.definition.asks?.find((asked) => asked.name === name)?.choices ?? []
    return choices.find((choice) => choice.value === value)?.label[language] ?? value
  }
}

function numberIn(text: string | null): number | null {
  const value = Number.parseFloat((text ?? '').replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

/** What people found, tried and decided. */
export const stateColumns = {
  cosmetic: code(({ frozen }) => frozen.grade?.cosmetic ?? null),
  functional: code(({ frozen }) => frozen.grade?.functional ?? null),
  grade: text(({ frozen, words }) => (frozen.grade?.letter ? words(`codes.letter.${frozen.grade.letter}`) : null)),
  data: text(({ frozen, words }) => {
    const status = frozen.grade?.computed?.data ?? null
    return status === null ? null : words(`grading.data.${status}`)
  }),
  defects: text(({ frozen, words }) => {
    const seen = frozen.findings.map(({ zone, defect, severity }) =>
      words('exports.batch.defect', {
        zone: words(`grading.zone.${zone}`),
        defect: words(`grading.defect.${defect}`),
        severity: words(`grading.severity.${severity}`),
      }),
    )
    const failed = frozen.steps.flatMap(({ result }) => (result?.state === 'fail' ? result.faults : []))
    return [...seen, ...failed.map((fault) => words(`checklist.fault.${fault}`))].join(' ; ') || null
  }),
  charger: flag(({ frozen }) => {
    const state = frozen.steps.find(({ key }) => key === 'charger')?.state
    return state === 'pass' ? true : state === 'fail' ? false : null
  }),
  chargerWatts: number((input) => numberIn(answer('charger', 'charger-power')(input))),
  keyboardLayout: text(answer('keyboard-layout', 'layout')),
  system: text((input) => {
    const parts = [
      answer('system-installed', 'system-image')(input),
      answer('system-installed', 'system-version')(input),
    ]
    return parts.filter((part) => part !== null).join(' ') || null
  }),
  licence: text(answer('licence', 'licence-kind')),
  testedOn: day(({ frozen, timeZone }) => {
    const times = frozen.steps.flatMap(({ result }) => (result === null ? [] : [result.recordedAt]))
    const last = times.toSorted().at(-1)
    return last === undefined ? null : localDay(last, timeZone)
  }),
  technician: text(({ frozen }) => frozen.grade?.operatorName ?? null),
} as const
