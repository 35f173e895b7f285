import type { Point } from './point.ts'
import { documentPoints } from './points-document.ts'
import { filePoints } from './points-file.ts'
import { fontPoints } from './points-fonts.ts'
import { graphicsPoints } from './points-graphics.ts'
import { metadataPoints } from './points-metadata.ts'

const numbers = ({ clause }: Point) => clause.split('.').map(Number)

/** In the order of the standard. */
export const pdfaPoints: Point[] = [
  ...filePoints,
  ...graphicsPoints,
  ...fontPoints,
  ...documentPoints,
  ...metadataPoints,
].toSorted((one, other) => {
  const [left, right] = [numbers(one), numbers(other)]
  const at = left.findIndex((value, index) => value !== right[index])
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0)
})
