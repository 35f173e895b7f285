import type { Language } from '../../../shared/domain/document.ts'
import { impactMethodVersion } from '../../../shared/domain/impact/impact.ts'
import type { Range } from '../../../shared/domain/impact/impact-factors.ts'
import { formatNumber, formatPercent } from '../../../shared/i18n/format.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { Paper } from '../documents/paper.ts'
import { fieldRows, listRows, standardRow } from '../documents/sheet-rows.ts'
import type { Part } from './campaign-paper.ts'
import type { DossierFacts } from './paper-facts.ts'
import { formatReckonedKg } from './weights.ts'

type Told = NonNullable<DossierFacts['impact']>

/** Net first, then how it comes from the gross, then what it does not say. A loss is said as one. */
export function impactParts(impact: Told, paper: Paper, language: Language, words: Translate): Part[] {
  const { figures } = impact
  const section = (title: string, rows: ReturnType<typeof listRows>): Part => ({
    kind: 'section',
    section: { title, isStrong: true, rows },
  })
  const kg = (value: number) => formatReckonedKg(value, language)
  const net = figures.netKg.central
  const sentence =
    net < 0
      ? words('campaignPapers.impact.loss', { kg: kg(-net) })
      : words('campaignPapers.impact.net', { kg: kg(net) })
  const between = words('campaignPapers.impact.range', { low: kg(figures.netKg.low), high: kg(figures.netKg.high) })
  return [
    { kind: 'lead', text: `${sentence}.` },
    { kind: 'text', text: between },
    section(words('campaignPapers.impact.countedTitle'), listRows(paper, remarks(impact, words))),
    section(words('campaignPapers.impact.steps'), fieldRows(paper, steps(impact, language, words))),
    section(words('papers.section.standard'), [
      standardRow(
        paper,
        words('campaignPapers.impact.method', { method: impactMethodVersion, factors: impact.factorsVersion }),
      ),
    ]),
  ]
}

function remarks({ figures, parameters, people }: Told, words: Translate): string[] {
  const { countedMachines, uncountedMachines, hungrierMachines } = figures
  return [
    words('campaignPapers.impact.counted', { count: countedMachines }),
    ...(uncountedMachines === 0 ? [] : [words('campaignPapers.impact.uncounted', { count: uncountedMachines })]),
    words(`campaignPapers.impact.comparison.${parameters.comparison}`),
    ...(people.declaringCount === 0
      ? [words('campaignPapers.impact.peopleNotSaid')]
      : [words('campaignPapers.impact.people', { ...people, count: people.peopleCount })]),
    ...(hungrierMachines === 0 ? [] : [words('campaignPapers.impact.hungrier', { count: hungrierMachines })]),
  ]
}

function steps({ figures, parameters }: Told, language: Language, words: Translate) {
  const kg = (value: number) => formatReckonedKg(value, language)
  const range = ({ low, central, high }: Range) => `${kg(central)} (${kg(low)} – ${kg(high)})`
  const percent = formatPercent(parameters.displacement.central * 100, language)
  const grid = formatNumber(parameters.gridKgPerKwh, language, 2)
  const rows: [string, string][] = [
    [words('campaignPapers.impact.gross'), range(figures.grossKg)],
    [words('campaignPapers.impact.prorated', { years: parameters.secondLifeYears }), range(figures.proratedKg)],
    [words('campaignPapers.impact.displaced', { percent }), range(figures.displacedKg)],
    [words('campaignPapers.impact.newParts'), range(figures.newPartsKg)],
    [words('campaignPapers.impact.extraUse', { grid }), kg(figures.extraUseKg)],
    [words('campaignPapers.impact.transport'), kg(figures.transportKg)],
    [words('campaignPapers.impact.net2'), range(figures.netKg)],
  ]
  return rows.map(([label, value]) => ({ label, value, columns: 6 as const }))
}
