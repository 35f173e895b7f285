import generations from '../../../../../resources/processors/generations.json' with { type: 'json' }
import processors from '../../../../../resources/windows-11/processors.json' with { type: 'json' }
import type { MachinePage } from '../../../../../shared/contract/machines.contract.ts'
import { type BatteryVerdict, batteryHealth } from '../../../../../shared/domain/battery.ts'
import type { Language } from '../../../../../shared/domain/document.ts'
import { machineKind } from '../../../../../shared/domain/machine.ts'
import { approximateYear } from '../../../../../shared/domain/machine-age.ts'
import type { BatteryFacts, MachineFacts, MachineKind } from '../../../../../shared/domain/machine-facts.ts'
import { machineWarnings } from '../../../../../shared/domain/machine-warnings.ts'
import { suitableFor } from '../../../../../shared/domain/suitability.ts'
import { type Windows11Ability, windows11Ability } from '../../../../../shared/domain/windows-11.ts'
import {
  batterySentence,
  missingUseSentences,
  usesSentence,
  warningSentence,
  windows11Sentence,
  yearSentence,
} from '../../../../../shared/i18n/derived-sentences.ts'
import type { MarkState } from '../../../components/StateMark.tsx'

/** One sentence with its mark, and the smaller ones that explain it. `null`: neither good nor bad. */
export type DerivedLine = { key: string; state: MarkState | null; text: string; details: string[] }

/** What follows from the latest reading, doubts first. Empty without a reading. */
export function derivedLines({ machine, reading, serialTwins }: MachinePage, language: Language): DerivedLine[] {
  if (reading === null) return []
  const { facts, takenAt } = reading
  const kind = machineKind(machine.decidedKind, facts)
  const warnings = machineWarnings(facts, serialTwins).map((warning) =>
    line(warning.code, 'warn', warningSentence(warning, language)),
  )
  // A screen runs nothing.
  if (kind === 'monitor') return warnings
  return [
    ...warnings,
    windows11Line(facts, language),
    usesLine(facts, kind, language),
    ...facts.batteries.map((battery, place, all) => batteryLine(battery, all.length > 1 ? place + 1 : null, language)),
    ...yearLines(facts, takenAt, language),
  ]
}

const windows11States: Record<Windows11Ability['verdict'], MarkState> = { able: 'ok', unable: 'fail', unknown: 'warn' }

function windows11Line(facts: MachineFacts, language: Language): DerivedLine {
  const ability = windows11Ability(facts, processors.families)
  return line('windows-11', windows11States[ability.verdict], windows11Sentence(ability, language))
}

function usesLine(facts: MachineFacts, kind: MachineKind | null, language: Language): DerivedLine {
  const suitability = suitableFor(facts, kind)
  const [use] = suitability.uses
  const state = use === undefined ? 'warn' : use === 'none' ? 'fail' : 'ok'
  return line('uses', state, usesSentence(suitability, language), missingUseSentences(suitability, language))
}

const batteryStates: Record<BatteryVerdict, MarkState> = {
  good: 'ok',
  acceptable: 'ok',
  replace: 'fail',
  unknown: 'warn',
}

function batteryLine(battery: BatteryFacts, number: number | null, language: Language): DerivedLine {
  const health = batteryHealth(battery)
  return line(`battery ${number}`, batteryStates[health.verdict], batterySentence(health, number, language))
}

function yearLines(facts: MachineFacts, takenAt: string, language: Language): DerivedLine[] {
  const year = approximateYear(facts, generations.generations, takenAt)
  return year === null ? [] : [line('year', null, yearSentence(year, language))]
}

function line(key: string, state: MarkState | null, text: string, details: string[] = []): DerivedLine {
  return { key, state, text, details }
}
