import type { FixtureScore } from './fidelity.ts'

export const coreSections = ['machine', 'memory', 'drives', 'cpus', 'batteries', 'monitors']

type Counts = { right: number; wrong: number; missing: number; placeholdersShown: number }

function countScores(scores: FixtureScore[]): Counts {
  const count = (outcome: string) => scores.filter((score) => score.outcome === outcome).length
  return {
    right: count('right'),
    wrong: count('wrong'),
    missing: count('missing'),
    placeholdersShown: count('placeholderShown'),
  }
}

/** The total is that of the core sections: the ones every reading must cover. */
export function toJson(scores: FixtureScore[]): { total: Counts; sections: Record<string, Counts> } {
  const core = scores.filter(({ section }) => coreSections.includes(section))
  const sections = coreSections.map((name) => [name, countScores(core.filter(({ section }) => section === name))])
  return { total: countScores(core), sections: Object.fromEntries(sections) }
}

function formatLine(name: string, { right, wrong, missing, placeholdersShown }: Counts): string {
  const all = right + wrong + missing
  const percent = (part: number) => (all === 0 ? '  –   ' : `${((100 * part) / all).toFixed(2)} %`.padStart(8))
  return [
    name.padEnd(36),
    `right ${String(right).padStart(5)} ${percent(right)}`,
    `wrong ${String(wrong).padStart(4)} ${percent(wrong)}`,
    `missing ${String(missing).padStart(4)} ${percent(missing)}`,
    `placeholders shown ${placeholdersShown}`,
  ].join('  ')
}

export function printReport(scores: FixtureScore[]): void {
  const { total, sections } = toJson(scores)
  for (const [name, counts] of Object.entries(sections)) console.log(formatLine(name, counts))
  console.log(formatLine('total', total))
  const others = [...new Set(scores.map(({ section }) => section))].filter((name) => !coreSections.includes(name))
  console.log('\nBeside the total:')
  for (const name of others.sort()) console.log(formatLine(name, countScores(scores.filter((s) => s.section === name))))
  console.log('\nBy kind of dump (core sections):')
  const core = scores.filter(({ section }) => coreSections.includes(section))
  for (const kind of [...new Set(core.map((score) => `${score.kind} · ${score.section}`))].sort()) {
    console.log(formatLine(kind, countScores(core.filter((score) => `${score.kind} · ${score.section}` === kind))))
  }
}

export function printWorst(scores: FixtureScore[]): void {
  for (const { fixture, path, outcome, expected, actual } of scores) {
    if (outcome === 'right' || outcome === 'nullKept') continue
    console.log(`${outcome}\t${path}\t${JSON.stringify(expected)}\t${JSON.stringify(actual) ?? '—'}\t${fixture}`)
  }
}
