import type { TFunction } from 'i18next'
import { type Outcome, outcomes, type TestStepKey, testStepKeys } from '../../../../shared/domain/checklist.ts'
import type { ReadingDifference } from '../../../../shared/domain/compare-readings.ts'
import { type DocumentKind, documentKinds, type Language } from '../../../../shared/domain/document.ts'
import { type ErasureStatus, erasureStatuses } from '../../../../shared/domain/erasure.ts'
import { type MachineKind, machineKinds } from '../../../../shared/domain/machine-facts.ts'
import { differenceSentence } from '../../../../shared/i18n/difference-sentences.ts'

/** What a line of the audit log says beyond its action, in words; empty when its content has nothing for a reader. */
export function journalDetail(json: string | null, t: TFunction, language: Language): string {
  const told = parse(json)
  const identity = typeof told.identity === 'object' && told.identity !== null ? told.identity : {}
  const all: Record<string, unknown> = { ...identity, ...told }
  const parts = [
    text(all.assetTag),
    among(all.stepKey, testStepKeys, (key: TestStepKey) => t(`codes.step.${key}`)),
    among(all.outcome, outcomes, (outcome: Outcome) => t(`codes.outcome.${outcome}`)),
    among(all.status, erasureStatuses, (status: ErasureStatus) => t(`codes.erasureStatus.${status}`)),
    among(all.kind, machineKinds, (kind: MachineKind) => t(`codes.machineKind.${kind}`)),
    among(all.kind, documentKinds, (kind: DocumentKind) => t(`screens.papers.kindOf.${kind}`)),
    text(all.number),
    text(all.model),
    text(all.serial),
    text(all.cosmetic),
    text(all.functional),
    text(all.batch),
    text(all.reason),
    text(all.note),
    ...differenceSentences(all.differences, language),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** How a kept reading differed from the one before it. */
function differenceSentences(value: unknown, language: Language): string[] {
  const differences = Array.isArray(value) ? (value as ReadingDifference[]) : []
  return differences.map((difference) => differenceSentence(difference, language))
}

function parse(json: string | null): Record<string, unknown> {
  if (json === null) return {}
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    // A line that is not JSON comes from a later version: its action alone is shown.
    return {}
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function among<Code extends string>(
  value: unknown,
  codes: readonly Code[],
  words: (code: Code) => string,
): string | null {
  const code = codes.find((one) => one === value)
  return code === undefined ? null : words(code)
}
