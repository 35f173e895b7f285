import type { Json } from '../domain/canonical-json.ts'
import { certificateSchema } from '../domain/proof/certificate-record.ts'
import type { JsonObject } from '../domain/proof/envelope.ts'
import type { FieldChange } from '../domain/proof/field-digests.ts'
import { spacedFingerprint } from '../domain/proof/known-issuer.ts'
import type { ProofChange, Verification } from '../domain/proof/verification.ts'
import type { proof } from './fr/proof.ts'
import type { Translated } from './translated.ts'

/**
 * The words themselves, not the translator: the page that goes to the donor is one small file, and says what the
 * command line says.
 */
export type ProofWords = Translated<typeof proof>
export type ProofReport = {
  headline: string
  sentences: string[]
  /** What is said of the record, and whether it may be believed. */
  factsTitle: string
  facts: { label: string; value: string }[]
}

export function proofReport(verification: Verification, words: ProofWords): ProofReport {
  const { verdict, changes, issuerName, isRecordIntact, record, kind } = verification
  const isPageAlone = verdict === 'ALTERED' && isRecordIntact && kind === 'pdf'
  return {
    headline: words.verdict[verdict],
    sentences: [
      filled(words.explanation[verdict], { issuer: issuerName ?? '' }),
      ...changes.map((change) => changeSentence(change, words)),
      ...(isPageAlone && issuerName !== null ? [words.recordIntact] : []),
    ],
    factsTitle: isRecordIntact && issuerName !== null ? words.says : words.saysUnproven,
    facts: [...(record === null ? [] : recordFacts(record, words)), ...keyFact(verification, words)],
  }
}

function keyFact({ keyFingerprint }: Verification, words: ProofWords): ProofReport['facts'] {
  return keyFingerprint === null ? [] : [{ label: words.facts.key, value: spacedFingerprint(keyFingerprint) }]
}

function changeSentence(change: ProofChange, words: ProofWords): string {
  const text = words.change[change.code]
  switch (change.code) {
    case 'FIELD':
      return filled(text, { path: change.field.path, what: fieldText(change.field, words) })
    case 'PDF_BYTES': {
      const spans = change.spans.map(({ start, end }) => `${start}–${end - 1}`).join(', ')
      return filled(text, { parts: change.parts.map((part) => words.part[part]).join(', '), spans })
    }
    case 'PDF_APPENDED':
      return filled(text, { count: String(change.byteCount) })
    case 'FILE_CHANGED':
    case 'FILE_MISSING':
    case 'FILE_ADDED':
      return filled(text, { name: change.name })
    default:
      return text
  }
}

function fieldText({ kind, value }: FieldChange, words: ProofWords): string {
  return filled(words.field[kind], { value: value ?? '' })
}

/** A record is read with suspicion: it may be anybody's. */
function recordFacts(record: JsonObject, words: ProofWords): ProofReport['facts'] {
  const facts: ProofReport['facts'] = []
  const add = (label: string, ...values: (Json | undefined)[]) => {
    const told = values.filter((value) => typeof value === 'string' || typeof value === 'number')
    if (told.length > 0) facts.push({ label, value: told.join(' · ') })
  }
  const issuer = objectOf(record.issuer)
  add(words.facts.number, record.schema === certificateSchema ? record.number : undefined)
  add(words.facts.issuer, issuer.name, issuer.legalId)
  add(words.facts.issuedAt, instantText(record.issuedAt))
  const batch = objectOf(record.batch)
  add(words.facts.batch, batch.number, batch.name, batch.campaignName)
  add(words.facts.donor, objectOf(record.donor).legalName)
  const machine = objectOf(record.machine)
  add(words.facts.machine, machine.assetTag, machine.manufacturer, machine.model, machine.serial)
  for (const drive of listOf(record.drives).map(objectOf)) {
    const { achieved } = objectOf(drive.erasure)
    const level = typeof achieved === 'string' ? filled(words.facts.erased, { level: capital(achieved) }) : undefined
    add(words.facts.drive, drive.manufacturer, drive.model, drive.serial, level)
  }
  if (Array.isArray(record.files)) add(words.facts.files, record.files.length)
  return facts
}

/** The words of the standard, as the paper prints them. */
function capital(level: string): string {
  return level.charAt(0).toUpperCase() + level.slice(1)
}

/** In the zone that needs no table of zones: the same line on any machine. */
function instantText(at: Json | undefined): string | undefined {
  return typeof at === 'string' ? `${at.slice(0, 16).replace('T', ' ')} UTC` : undefined
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}
