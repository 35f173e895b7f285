import { type Condition, type CosmeticGrade, cosmeticGrades } from '../grading.ts'
import { type Defect, type FindingZone, inFixedOrder, type SeenDefect, type Severity, severities } from './findings.ts'

export type LookReason =
  /** C0: nobody said that the whole machine was looked at. */
  | { code: 'NOT_LOOKED_AT' }
  | { code: 'CONDITION'; condition: Condition; allows: CosmeticGrade }
  | ({ code: 'DEFECT'; count: number; allows: CosmeticGrade } & SeenDefect)
  | { code: 'MARKS_ADD_UP'; count: number; points: number; allows: CosmeticGrade }
  | { code: 'STRUCTURE_RUINED'; count: number; allows: CosmeticGrade }

export type LookGrade = { grade: CosmeticGrade; reasons: LookReason[] }

/** The best grade that one such defect leaves: light, visible, heavy. C3 lacks small parts, C2 is major damage. */
const allowedWith: Record<Defect, readonly [CosmeticGrade, CosmeticGrade, CosmeticGrade]> = {
  scratch: ['C5', 'C4', 'C3'],
  dent: ['C4', 'C3', 'C2'],
  crack: ['C3', 'C2', 'C2'],
  discolouration: ['C5', 'C4', 'C3'],
  'missing-part': ['C3', 'C3', 'C2'],
  wear: ['C5', 'C4', 'C3'],
  stain: ['C5', 'C4', 'C3'],
  'sticker-residue': ['C5', 'C4', 'C4'],
  'broken-latch': ['C3', 'C3', 'C2'],
}

/** What the declaration allows at best: a machine that was not cleaned is not "excellent". */
const allowedBy: Record<Condition, CosmeticGrade> = {
  used: 'C5',
  cleaned: 'C6',
  certified: 'C7',
  unused: 'C8',
  'new-open-box': 'C9',
}

const pointsOf: Record<Severity, number> = { light: 1, visible: 3, heavy: 6 }
/** In front of the eyes of whoever uses it: a mark there counts twice. */
const exposed: ReadonlySet<FindingZone> = new Set([
  'lid',
  'screen',
  'bezel',
  'palm-rest',
  'keyboard',
  'touchpad',
  'front',
])
/** Small marks are each nothing; together they are wear. Most points first. */
const allowedUpTo: readonly { over: number; allows: CosmeticGrade }[] = [
  { over: 30, allows: 'C2' },
  { over: 12, allows: 'C3' },
  { over: 4, allows: 'C4' },
]
const structural: ReadonlySet<Defect> = new Set(['crack', 'dent', 'missing-part', 'broken-latch'])
const ruinedFrom = 3

/** Each thing seen sets a ceiling and the lowest one speaks: the order in which they were seen cannot matter. */
export function gradeLook(seen: readonly SeenDefect[], condition: Condition | null): LookGrade {
  const ceilings = [...defectReasons(seen), ...togetherReasons(seen)]
  if (condition === null) return { grade: 'C0', reasons: [{ code: 'NOT_LOOKED_AT' }, ...ceilings] }
  const declared = { code: 'CONDITION', condition, allows: allowedBy[condition] } as const
  const reasons: LookReason[] = [declared, ...ceilings]
  const ranks = [declared, ...ceilings].map(({ allows }) => cosmeticGrades.indexOf(allows))
  return { grade: cosmeticGrades[Math.min(...ranks)] ?? 'C0', reasons }
}

type Ceiling = Extract<LookReason, { allows: CosmeticGrade }>

function defectReasons(seen: readonly SeenDefect[]): Ceiling[] {
  const reasons = new Map<string, Extract<Ceiling, { code: 'DEFECT' }>>()
  for (const { zone, defect, severity } of inFixedOrder(seen)) {
    const key = `${zone} ${defect} ${severity}`
    const count = (reasons.get(key)?.count ?? 0) + 1
    const allows = allowedWith[defect][severities.indexOf(severity)] ?? 'C2'
    reasons.set(key, { code: 'DEFECT', zone, defect, severity, count, allows })
  }
  return [...reasons.values()]
}

function togetherReasons(seen: readonly SeenDefect[]): Ceiling[] {
  const count = seen.length
  const points = seen.reduce((total, one) => total + pointsOf[one.severity] * (exposed.has(one.zone) ? 2 : 1), 0)
  const reached = allowedUpTo.find(({ over }) => points > over)
  const ruined = seen.filter(({ defect, severity }) => severity === 'heavy' && structural.has(defect)).length
  return [
    ...(reached === undefined || count < 2
      ? []
      : [{ code: 'MARKS_ADD_UP' as const, count, points, allows: reached.allows }]),
    ...(ruined < ruinedFrom ? [] : [{ code: 'STRUCTURE_RUINED' as const, count: ruined, allows: 'C1' as const }]),
  ]
}
