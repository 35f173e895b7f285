import highsLoader from 'highs'
import type { AllocationClasses } from '../../shared/domain/allocation/classes.ts'

type Highs = Awaited<ReturnType<typeof highsLoader>>

/** The peer: the same classes as a linear programme, each association with a floor, in the text that HiGHS reads. */
export async function highsFeasibility(question: AllocationClasses) {
  const highs: Highs = await highsLoader()
  const frame = programme(question)
  let asked = 0
  return {
    /** Whether every association can have at least its floor at once. */
    canHave(floors: readonly number[]): boolean {
      asked += 1
      return highs.solve(frame(floors)).Status === 'Optimal'
    },
    askedCount: () => asked,
  }
}

function programme({ classes, groups, fits, lines, associations }: AllocationClasses) {
  const flow = (one: number, group: number) => `f${one}_${group}`
  const into = groups.map((_, group) => [...classes.keys()].filter((one) => fits[one]?.includes(group)))
  const supply = classes.map(({ machines }, one) => {
    const terms = (fits[one] ?? []).map((group) => flow(one, group))
    return terms.length === 0 ? null : `${terms.join(' + ')} <= ${machines.length}`
  })
  const balance = groups.map((_, group) => {
    const given = lines.flatMap((line, at) => (line.group === group ? [`- x${at}`] : []))
    return `${[...(into[group] ?? []).map((one) => `+ ${flow(one, group)}`), ...given].join(' ')} = 0`
  })
  const ofAssociation = associations.map((_, place) =>
    lines.flatMap(({ association }, at) => (association === place ? [`x${at}`] : [])).join(' + '),
  )
  const rows = [...supply.filter((row) => row !== null), ...balance]
  const bounds = lines.map(({ capacity }, at) => `0 <= x${at} <= ${capacity}`)
  return (floors: readonly number[]): string => {
    const wanted = ofAssociation.map((terms, place) => `${terms} >= ${floors[place] ?? 0}`)
    const subject = [...rows, ...wanted].map((row, at) => ` c${at}: ${row}`).join('\n')
    return `Minimize\n obj: x0\nSubject To\n${subject}\nBounds\n ${bounds.join('\n ')}\nEnd`
  }
}
