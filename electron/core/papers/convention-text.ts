import type { Language } from '../../../shared/domain/document.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Db } from '../audit/ledger.ts'
import type { HandOverFacts } from './paper-facts.ts'
import { findTemplate } from './papers.repository.ts'

/** The text that comes with the application: a proposal, not a lawyer's. */
export function defaultConvention(language: Language): string {
  return translator(language)('campaignPapers.convention.text')
}

/** The workshop's own text, or the one that comes with the application. */
export async function conventionTemplate(db: Db, language: Language): Promise<string> {
  return (await findTemplate(db, language)) ?? defaultConvention(language)
}

/** The text with its places filled; a place of an unknown name stays as it was written. */
export function filledConvention(template: string, facts: HandOverFacts, language: Language): string {
  const { beneficiary, issuer, campaignName, machines, issuedAt, timeZone } = facts
  const places: Record<string, string> = {
    association: beneficiary.legalName,
    atelier: issuer.name,
    campagne: campaignName,
    nombre: String(machines.length),
    date: formatDate(issuedAt, language, timeZone),
  }
  return template.replace(/\{([a-z]+)\}/g, (written, name: string) => places[name] ?? written)
}
