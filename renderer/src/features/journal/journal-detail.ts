import type { TFunction } from 'i18next'
import type { ReadingDifference } from '../../../../shared/domain/compare-readings.ts'
import { type DocumentKind, documentKinds, type Language } from '../../../../shared/domain/document.ts'
import { type ErasureStatus, erasureStatuses } from '../../../../shared/domain/erasure.ts'
import { type MachineKind, machineKinds } from '../../../../shared/domain/machine-facts.ts'
import { partKinds, partOrigins } from '../../../../shared/domain/machine-part.ts'
import { faultCodes, resultStates, skipReasons } from '../../../../shared/domain/testing/result.ts'
import { differenceSentence } from '../../../../shared/i18n/difference-sentences.ts'

/** What a line of the audit log says beyond its action, in words; empty when its content has nothing for a reader. */
export function journalDetail(
  json: string | null,
  t: TFunction,
  language: Language,
  stepTitles: ReadonlyMap<string, string> = new Map(),
): string {
  const told = parse(json)
  const identity = typeof told.identity === 'object' && told.identity !== null ? told.identity : {}
  const all: Record<string, unknown> = { ...identity, ...told }
  const parts = [
    text(all.assetTag),
    stepTitle(text(all.stepKey), stepTitles, t),
    // Lines of before results had more states than an outcome.
    among(all.state ?? all.outcome, resultStates, (state) => t(`checklist.state.${state}`)),
    ...faultWords(all.faults, t),
    among(all.skipReason, skipReasons, (reason) => t(`checklist.skip.${reason}`)),
    among(all.status, erasureStatuses, (status: ErasureStatus) => t(`codes.erasureStatus.${status}`)),
    ...kindWords(all, t),
    among(all.kind, documentKinds, (kind: DocumentKind) => t(`screens.papers.kindOf.${kind}`)),
    text(all.fromAssetTag),
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

const olderSteps = ['network', 'ports', 'locks'] as const

/** A step that no list asks any more is told by the words it had, or by its key. */
function stepTitle(key: string | null, titles: ReadonlyMap<string, string>, t: TFunction): string | null {
  if (key === null) return null
  const older = olderSteps.find((one) => one === key)
  return titles.get(key) ?? (older === undefined ? key : t(`checklist.olderStep.${older}`))
}

/** A part and a machine both have a kind; only a part has an origin. */
function kindWords({ kind, origin }: Record<string, unknown>, t: TFunction): (string | null)[] {
  const from = among(origin, partOrigins, (one) => t(`checklist.partOrigin.${one}`))
  if (from === null) return [among(kind, machineKinds, (one: MachineKind) => t(`codes.machineKind.${one}`))]
  return [among(kind, partKinds, (one) => t(`checklist.partKind.${one}`)), from]
}

function faultWords(value: unknown, t: TFunction): string[] {
  const told: unknown[] = Array.isArray(value) ? value : []
  return faultCodes.filter((code) => told.includes(code)).map((code) => t(`checklist.fault.${code}`))
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
