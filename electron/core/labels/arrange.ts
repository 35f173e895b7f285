import type { LabelTemplate } from '../../../shared/domain/labels/label-template.ts'
import { dotMillimetres } from '../../../shared/domain/labels/label-template.ts'
import {
  type CodeModules,
  type CodeSize,
  type CodeTooSmall,
  codeSize,
} from '../../../shared/domain/labels/module-dots.ts'
import type { Box } from '../documents/box.ts'
import { leastGradeMillimetres } from './grade-mark.ts'
import { footHeight } from './label-foot.ts'

/** Where each part of a label goes. */
export type Places = {
  code: CodeSize & { x: number; y: number }
  headlineWidth: number
  headlineAt: { x: number; y: number }
  body: (headlineHeight: number) => Box
  foot: Box
  grade: Box | null
}

const gap = 0.7
const footGap = 0.5
/** Lowest bars that a hand scanner meets at the first try. */
const leastBarMillimetres = 5
const mostBarMillimetres = 12

type Wish = { code: CodeModules; dotsPerInch: number; hasFoot: boolean; hasGrade: boolean; headlineHeight: number }

/** The parts' places, or why the code cannot be drawn; `headlineHeight` is what the number takes across the label. */
export function arrange(template: LabelTemplate, wish: Wish): Places | CodeTooSmall {
  if (wish.code.symbology === 'code128') return withBars(template, wish)
  return template.arrangement === 'beside' ? beside(template, wish) : underHeadline(template, wish)
}

function beside(template: LabelTemplate, wish: Wish): Places | CodeTooSmall {
  const { page, inner, onDot } = measured(template, wish.dotsPerInch)
  const printable = { width: inner.width * 0.45, height: inner.height }
  const room = { printable, page: { width: page.width * 0.5, height: page.height } }
  const size = codeSize(wish.code, room, wish.dotsPerInch, template.moduleMillimetres)
  if ('code' in size) return size
  const code = { ...size, x: onDot(Math.max(inner.x, size.quiet)), y: onDot(Math.max(inner.y, size.quiet)) }
  const x = code.x + size.width + size.quiet
  const column = { x, y: inner.y, width: inner.x + inner.width - x, height: inner.height }
  const below = code.y + size.height + size.quiet
  const grade = { x: code.x, y: below, width: size.width, height: inner.y + inner.height - below }
  return { ...columnPlaces(column, wish), code, grade: gradeOrNone(grade, wish) }
}

/** The number across the label, the code under it; beside the code the words, or, on a tall label, the grade. */
function underHeadline(template: LabelTemplate, wish: Wish): Places | CodeTooSmall {
  const { page, inner, onDot } = measured(template, wish.dotsPerInch)
  const isTall = template.arrangement === 'tall'
  const top = inner.y + wish.headlineHeight
  const share = isTall ? 0.42 : 1
  const height = (inner.y + inner.height - top) * share
  const printable = { width: inner.width * (isTall ? 0.6 : 0.45), height }
  const room = {
    printable,
    page: { width: page.width * (isTall ? 0.7 : 0.5), height: isTall ? height : page.height - top },
  }
  const size = codeSize(wish.code, room, wish.dotsPerInch, template.moduleMillimetres)
  if ('code' in size) return size
  const code = { ...size, x: onDot(Math.max(inner.x, size.quiet)), y: onDot(top + size.quiet) }
  const right = code.x + size.width + size.quiet
  const below = code.y + size.height + size.quiet
  const headline = { headlineAt: { x: inner.x, y: inner.y }, headlineWidth: inner.width }
  const end = inner.y + inner.height
  if (isTall) {
    const rest = { x: inner.x, y: below, width: inner.width, height: end - below }
    const grade = { x: right, y: code.y, width: inner.x + inner.width - right, height: size.height }
    return {
      ...columnPlaces(rest, wish),
      ...headline,
      body: () => bodyOf(rest, wish),
      code,
      grade: gradeOrNone(grade, wish),
    }
  }
  const column = { x: right, y: top + gap, width: inner.x + inner.width - right, height: end - top - gap }
  const grade = { x: code.x, y: below, width: size.width, height: end - below }
  return {
    ...columnPlaces(column, wish),
    ...headline,
    body: () => bodyOf(column, wish),
    code,
    grade: gradeOrNone(grade, wish),
  }
}

/** Bars along the lower edge, all words above them. */
function withBars(template: LabelTemplate, wish: Wish): Places | CodeTooSmall {
  const { page, inner, onDot } = measured(template, wish.dotsPerInch)
  const height = Math.min(mostBarMillimetres, Math.max(leastBarMillimetres, inner.height * 0.28))
  const printable = { width: inner.width, height }
  const size = codeSize(wish.code, { printable, page }, wish.dotsPerInch, template.moduleMillimetres)
  if ('code' in size) return size
  const y = inner.y + inner.height - height
  const code = { ...size, x: onDot((page.width - size.width) / 2), y }
  const rest = { x: inner.x, y: inner.y, width: inner.width, height: y - gap - inner.y }
  const side = wish.hasGrade ? Math.min(rest.height - 0.1, 11) : 0
  const grade = { x: rest.x + rest.width - side, y: rest.y, width: side, height: side }
  const hasRoom = side >= leastGradeMillimetres
  const column = hasRoom ? { ...rest, width: rest.width - side - gap } : rest
  return { ...columnPlaces(column, wish), code, grade: hasRoom ? grade : null }
}

function columnPlaces(column: Box, wish: Wish) {
  return {
    headlineAt: { x: column.x, y: column.y },
    headlineWidth: column.width,
    foot: { ...column, y: column.y + column.height - footHeight, height: footHeight },
    body: (headlineHeight: number) => {
      const taken = headlineHeight + gap
      return bodyOf({ ...column, y: column.y + taken, height: column.height - taken }, wish)
    },
  }
}

function bodyOf(column: Box, { hasFoot }: Wish): Box {
  return { ...column, height: column.height - (hasFoot ? footHeight + footGap : 0) }
}

function gradeOrNone(box: Box, { hasGrade }: Wish): Box | null {
  return hasGrade && box.height >= leastGradeMillimetres && box.width >= leastGradeMillimetres ? box : null
}

/** `onDot` moves an edge to the next dot of the printer: off the grid a raster thickens every dark module. */
function measured(template: LabelTemplate, dotsPerInch: number) {
  const { widthMillimetres, heightMillimetres, marginsMillimetres } = template
  const { top, right, bottom, left } = marginsMillimetres
  const dot = dotMillimetres(dotsPerInch)
  return {
    page: { width: widthMillimetres, height: heightMillimetres },
    inner: { x: left, y: top, width: widthMillimetres - left - right, height: heightMillimetres - top - bottom },
    onDot: (length: number) => Math.ceil(length / dot - 1e-6) * dot,
  }
}
