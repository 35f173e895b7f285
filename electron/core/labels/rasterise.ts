import { encode } from 'fast-png'
import { dotMillimetres } from '../../../shared/domain/labels/label-template.ts'
import type { Bitmap } from '../../../shared/domain/labels/zpl.ts'
import type { PaperFonts } from '../documents/fonts.ts'
import { millimetresOf } from '../documents/millimetres.ts'
import { type Contour, fillPolygon, newBitmap } from './fill-polygon.ts'
import type { LabelPages, PlacedScene } from './label-pages.ts'
import type { PlacedCode, PlacedLogo, PlacedText, Point } from './scene.ts'
import { textContours } from './text-contours.ts'

/** One page in the dots of a printer: black or white, nothing between. */
export function rasterise(pages: LabelPages, pageIndex: number, dotsPerInch: number, fonts: PaperFonts): Bitmap {
  const dot = dotMillimetres(dotsPerInch)
  const bitmap = newBitmap(Math.round(pages.width / dot), Math.round(pages.height / dot))
  for (const placed of pages.pages[pageIndex] ?? []) rasteriseScene(bitmap, placed, dot, fonts)
  return bitmap
}

/** Black on white, one bit a dot: small, and as hard-edged as what a thermal head burns. */
export function pngOf({ width, height, data }: Bitmap): Uint8Array {
  return encode({ width, height, data: data.map((byte) => ~byte & 0xff), depth: 1, channels: 1 })
}

type ToDots = (point: Point) => Point

function rasteriseScene(bitmap: Bitmap, { scene, toPage }: PlacedScene, dot: number, fonts: PaperFonts): void {
  const toDots: ToDots = (point) => {
    const { x, y } = toPage(point)
    return { x: x / dot, y: y / dot }
  }
  if (scene.code !== null) rasteriseCode(bitmap, scene.code, toDots)
  for (const { points, colour } of scene.shapes) {
    fillPolygon(bitmap, [contourOf(points.map(toDots))], colour === 'black')
  }
  for (const text of scene.texts) rasteriseText(bitmap, text, toDots, fonts)
  if (scene.logo !== null) rasteriseLogo(bitmap, scene.logo, toDots)
}

/** Modules begin and end between dots: rounding only takes off what floating numbers added. */
function rasteriseCode(bitmap: Bitmap, { symbol, x, y, module, height }: PlacedCode, toDots: ToDots): void {
  const isLinear = symbol.symbology === 'code128'
  symbol.modules.forEach((modules, row) => {
    modules.forEach((isDark, column) => {
      if (!isDark) return
      const left = x + column * module
      const top = y + row * module
      const one = toDots({ x: left, y: top })
      const other = toDots({ x: left + module, y: isLinear ? y + height : top + module })
      fillPolygon(bitmap, [boxContour(one, other)], true)
    })
  })
}

function boxContour(one: Point, other: Point): Contour {
  const [left, right] = [one.x, other.x].map(Math.round) as [number, number]
  const [top, bottom] = [one.y, other.y].map(Math.round) as [number, number]
  return [left, top, right, top, right, bottom, left, bottom]
}

function rasteriseText(bitmap: Bitmap, placed: PlacedText, toDots: ToDots, fonts: PaperFonts): void {
  const size = millimetresOf(placed.sizePoints)
  const contours = textContours(fonts[placed.font], placed.text).map((contour) => {
    const points: Point[] = []
    for (let at = 0; at < contour.length; at += 2) {
      const x = placed.box.x + (contour[at] as number) * size
      points.push(toDots({ x, y: placed.baseline - (contour[at + 1] as number) * size }))
    }
    return contourOf(points)
  })
  fillPolygon(bitmap, contours, placed.colour === 'black')
}

function rasteriseLogo(bitmap: Bitmap, { logo, box }: PlacedLogo, toDots: ToDots): void {
  const width = box.width / logo.width
  const height = box.height / logo.height
  logo.black.forEach((isBlack, index) => {
    if (!isBlack) return
    const x = box.x + (index % logo.width) * width
    const y = box.y + Math.floor(index / logo.width) * height
    const one = toDots({ x, y })
    const other = toDots({ x: x + width, y: y + height })
    fillPolygon(bitmap, [[one.x, one.y, other.x, one.y, other.x, other.y, one.x, other.y]], true)
  })
}

function contourOf(points: readonly Point[]): number[] {
  return points.flatMap(({ x, y }) => [x, y])
}
