import type { PlacedText, TextLine, TextPage } from './pdf-text.ts'

/** What a nwipe report says of one drive, label by label, as it is printed. */
export type ReportFields = {
  values: ReadonlyMap<ReportLabel, string>
  /** Labels that stand twice with different values. */
  disputed: ReportLabel[]
  errorNames: string[]
}

/** Every label of the reports of one drive and of a whole system, since 0.34. The longer ones first where two begin alike. */
const labels = {
  model: /Make\/Model:|\bMake:/,
  serial: /\bSerial:|\bS\/N:/,
  bus: /\bBus:/,
  apparentSize: /Size\s?\(Apparent\):/i,
  realSize: /Size\s?\(Real\):/i,
  startedAt: /Start time:/,
  endedAt: /End time:/,
  duration: /Duration:/,
  status: /\bStatus:/,
  method: /Method:/,
  prng: /PRNG algorithm:/,
  finalPass: /Final Pass\([^)]{0,40}\):|Blanking Pass:/,
  verify: /Verify Pass\([^)]{0,40}\):|Verify\([^)]{0,40}\):/,
  bytesErased: /\*?Bytes Erased:/,
  rounds: /Rounds\([^)]{0,40}\):/,
  hiddenSize: /HPA\/DCO Size:/,
  hidden: /HPA\/DCO:/,
  errors: /Errors\([a-z/]{0,60}\):/,
  throughput: /Throughput:/,
  information: /Information:/,
} as const
type ReportLabel = keyof typeof labels

const longestLine = 2000
const mostDrives = 200

/** The drives of a report, one after the other; what stands before the first and after the signatures is nobody's. */
export function nwipeReportFields(pages: readonly TextPage[]): ReportFields[] {
  const drives: ReportFields[] = []
  for (const page of pages) {
    for (const lines of drivesOf(page.lines)) {
      if (drives.length < mostDrives) drives.push(fieldsOf(lines, page.turned))
    }
  }
  return drives
}

function drivesOf(lines: readonly TextLine[]): TextLine[][] {
  const drives: TextLine[][] = []
  let current: TextLine[] | null = null
  for (const line of lines) {
    if (/Technician\/Operator ID|Smart Data$/.test(line.text)) current = null
    else if (labels.model.test(line.text) && /Make\/Model:|S\/N:/.test(line.text)) {
      current = []
      drives.push(current)
    }
    current?.push(line)
  }
  return drives
}

function fieldsOf(lines: readonly TextLine[], turned: readonly PlacedText[]): ReportFields {
  const values = new Map<ReportLabel, string>()
  const disputed = new Set<ReportLabel>()
  const errorNames: string[] = []
  const put = (label: ReportLabel, value: string) => {
    if (value === '') return
    if (values.has(label) && values.get(label) !== value) disputed.add(label)
    else values.set(label, value)
  }
  for (const { text } of lines) {
    for (const { label, title, value } of labelled(text.slice(0, longestLine))) {
      put(label, value)
      if (label === 'errors') errorNames.push(...(/\(([^)]*)\)/.exec(title)?.[1]?.split('/') ?? []))
    }
  }
  // The report of a system writes the status of each drive sideways, beside its lines.
  const [top = 0, bottom = 0] = [lines[0]?.y, lines.at(-1)?.y]
  for (const { y, text } of turned) if (y <= top && y >= bottom) put('status', text.trim())
  return { values, disputed: [...disputed], errorNames }
}

type Labelled = { label: ReportLabel; title: string; start: number; end: number }

function labelled(line: string): { label: ReportLabel; title: string; value: string }[] {
  const found: Labelled[] = []
  for (const [label, pattern] of Object.entries(labels) as [ReportLabel, RegExp][]) {
    const match = pattern.exec(line)
    if (match === null) continue
    const [title] = match
    found.push({ label, title, start: match.index, end: match.index + title.length })
  }
  const inOrder = found.toSorted((left, right) => left.start - right.start)
  return inOrder.map(({ label, title, end }, index) => ({
    label,
    title,
    value: line.slice(end, inOrder[index + 1]?.start ?? line.length).trim(),
  }))
}
