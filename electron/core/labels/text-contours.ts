import type { ParsedFont } from '../documents/fonts.ts'

/** What the fonts' reader gives of a text; pdfkit embeds the same outlines. */
type OutlineFont = {
  unitsPerEm: number
  layout(text: string): { glyphs: { path: { commands: PathCommand[] } }[]; positions: GlyphPosition[] }
}
type PathCommand = { command: string; args: number[] }
type GlyphPosition = { xAdvance: number; xOffset: number; yOffset: number }

/** Straight pieces that a curve becomes: at 600 dots per inch no corner shows. */
const curveSteps = 8
const outlines = new WeakMap<ParsedFont, Map<string, number[][]>>()

/** The outlines of a text in parts of its size, from the start of its baseline; y runs upwards. */
export function textContours(font: ParsedFont, text: string): number[][] {
  const known = outlines.get(font) ?? new Map<string, number[][]>()
  outlines.set(font, known)
  const found = known.get(text)
  if (found !== undefined) return found
  // Serials come and go.
  if (known.size > 500) known.clear()
  const made = contoursOf(font as unknown as OutlineFont, text)
  known.set(text, made)
  return made
}

function contoursOf(font: OutlineFont, text: string): number[][] {
  const { glyphs, positions } = font.layout(text)
  const contours: number[][] = []
  let advance = 0
  glyphs.forEach(({ path }, index) => {
    const position = positions[index] as GlyphPosition
    for (const contour of flattened(path.commands)) {
      contours.push(
        contour.map(
          (value, at) =>
            (at % 2 === 0 ? value + advance + position.xOffset : value + position.yOffset) / font.unitsPerEm,
        ),
      )
    }
    advance += position.xAdvance
  })
  return contours
}

function flattened(commands: readonly PathCommand[]): number[][] {
  const contours: number[][] = []
  let current: number[] = []
  for (const { command, args } of commands) {
    if (command === 'moveTo') {
      current = [...args]
      contours.push(current)
    } else if (command === 'lineTo') current.push(...args)
    else if (command !== 'closePath') addCurve(current, args)
  }
  return contours
}

/** Quadratic with one control point, cubic with two. */
function addCurve(contour: number[], args: readonly number[]): void {
  const [startX = 0, startY = 0] = contour.slice(-2)
  const xs = [startX, ...args.filter((_, at) => at % 2 === 0)]
  const ys = [startY, ...args.filter((_, at) => at % 2 === 1)]
  for (let step = 1; step <= curveSteps; step += 1) {
    const share = step / curveSteps
    contour.push(along(xs, share), along(ys, share))
  }
}

/** De Casteljau: halfway of halfway, until one point is left. */
function along(points: readonly number[], share: number): number {
  let left = [...points]
  while (left.length > 1) {
    left = left.slice(1).map((point, index) => (left[index] as number) * (1 - share) + point * share)
  }
  return left[0] as number
}
