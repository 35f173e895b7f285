import type { LabelField, LabelTemplate, Symbology } from '../../../shared/domain/labels/label-template.ts'
import type { CodeTooSmall } from '../../../shared/domain/labels/module-dots.ts'
import { arrange, type Places } from './arrange.ts'
import { codeSymbol } from './code-symbol.ts'
import { gradeMark } from './grade-mark.ts'
import { placeHeadline } from './headline.ts'
import { layoutBody } from './label-body.ts'
import { hasFoot, placeFoot } from './label-foot.ts'
import type { FontMeasure, LabelWords } from './label-words.ts'
import type { PlacedCode, Scene } from './scene.ts'

/** Why a label cannot be drawn so that it does its work. */
export type LayoutRefusal = CodeTooSmall | { code: 'CODE_TEXT_UNUSABLE' } | { code: 'NUMBER_TOO_LONG' }

export type LayoutWish = { template: LabelTemplate; symbology: Symbology; dotsPerInch: number }

/** Places every word of a label. Nothing leaves the printable area, nothing enters the white around the code. */
export function layoutLabel(words: LabelWords, wish: LayoutWish, measure: FontMeasure): Scene | LayoutRefusal {
  const { template, symbology, dotsPerInch } = wish
  const symbol = codeSymbol(symbology, words.codeText)
  if (symbol === null) return { code: 'CODE_TEXT_UNUSABLE' }
  const { left, right } = template.marginsMillimetres
  const across = { x: left, y: 0, width: template.widthMillimetres - left - right }
  const headlineHeight = placeHeadline(words.headline, across, template.largestHeadlinePoints, measure)?.height ?? 0
  const hasGrade = words.grade !== null
  const places = arrange(template, { code: symbol, dotsPerInch, hasFoot: hasFoot(words), hasGrade, headlineHeight })
  if ('needed' in places) return places
  const { module, dotsPerModule, quiet, width, height, x, y } = places.code
  const code: PlacedCode = { symbol, text: words.codeText, module, dotsPerModule, quiet, width, height, x, y }
  return fill(words, template, places, code, measure)
}

function fill(
  words: LabelWords,
  template: LabelTemplate,
  places: Places,
  code: PlacedCode,
  measure: FontMeasure,
): Scene | LayoutRefusal {
  const at = { ...places.headlineAt, width: places.headlineWidth }
  const headline = placeHeadline(words.headline, at, template.largestHeadlinePoints, measure)
  if (headline === null) return { code: 'NUMBER_TOO_LONG' }
  const body = layoutBody(words, places.body(headline.height), template.largestBodyPoints, measure)
  const foot = placeFoot(words, places.foot, measure)
  const { grade } = words
  const mark =
    grade === null || places.grade === null ? null : gradeMark(grade.letter, grade.caption, places.grade, measure)
  const withoutGrade: LabelField[] = grade !== null && mark === null ? ['grade'] : []
  return {
    width: template.widthMillimetres,
    height: template.heightMillimetres,
    code,
    shapes: [...foot.shapes, ...(mark?.shapes ?? [])],
    texts: [...headline.texts, ...body.texts, ...foot.texts, ...(mark?.texts ?? [])],
    logo: foot.logo,
    dropped: [...body.dropped, ...withoutGrade, ...foot.dropped],
  }
}
