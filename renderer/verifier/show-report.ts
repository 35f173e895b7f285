import type { ProofVerdict } from '../../shared/domain/proof/verification.ts'
import type { ProofReport } from '../../shared/i18n/proof-sentences.ts'

/** Told by shape as well: the page is printed in black and white. */
const marks: Record<ProofVerdict, string> = { VALID: '✓', ALTERED: '✕', UNKNOWN_ISSUER: '?', NOT_A_PROOF: '–' }

/** Everything in a report may be anybody's words: it goes into the page as text, never as markup. */
export function reportCard(fileName: string, verdict: ProofVerdict, report: ProofReport): HTMLElement {
  const card = element('article', { class: 'card', 'data-verdict': verdict })
  const head = element('header', {})
  head.append(element('span', { class: 'mark', 'aria-hidden': 'true' }, marks[verdict]))
  const titles = element('div', {})
  titles.append(element('h2', {}, report.headline), element('p', { class: 'file' }, fileName))
  head.append(titles)
  card.append(head)
  const sentences = element('ul', {})
  sentences.append(...report.sentences.map((sentence) => element('li', {}, sentence)))
  card.append(sentences)
  if (report.facts.length > 0) card.append(element('h3', {}, report.factsTitle), factList(report.facts))
  return card
}

function factList(facts: ProofReport['facts']): HTMLElement {
  const list = element('dl', {})
  for (const { label, value } of facts) list.append(element('dt', {}, label), element('dd', {}, value))
  return list
}

export function element(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.textContent = text
  return made
}
