import { dotMillimetres, type LabelTemplate, pageMillimetres } from '../../../shared/domain/labels/label-template.ts'
import { type Placement, slotOrigin } from '../../../shared/domain/labels/sheet-slots.ts'
import type { Point, Scene } from './scene.ts'

/** A label on its page. `toPage` turns a point of the label into one of the page, in millimetres. */
export type PlacedScene = { scene: Scene; origin: Point; isTurned: boolean; toPage: (point: Point) => Point }
export type LabelPages = { width: number; height: number; pages: readonly (readonly PlacedScene[])[] }

export type Offset = { x: number; y: number }

/**
 * Labels laid on their pages: one a page from a roll, by slot on a sheet. Every label begins on a dot of the printer, so
 * that the dots of its code stay whole wherever the calibration moved it.
 */
export function layPages(
  scenes: readonly Scene[],
  template: LabelTemplate,
  dotsPerInch: number,
  offset: Offset,
  places: readonly Placement[] | null,
): LabelPages {
  const { sheet, isTurned } = template
  const dot = dotMillimetres(dotsPerInch)
  const onDot = ({ x, y }: Point): Point => ({ x: Math.round(x / dot) * dot, y: Math.round(y / dot) * dot })
  const pages: PlacedScene[][] = []
  scenes.forEach((scene, index) => {
    const place = places?.[index] ?? { page: index, slot: 0, isNewSheet: true }
    const slot = sheet === null ? { x: 0, y: 0 } : slotOrigin(sheet, place.slot)
    const origin = onDot({ x: slot.x + offset.x, y: slot.y + offset.y })
    const across = Math.floor(scene.height / dot + 1e-6) * dot
    const toPage = ({ x, y }: Point): Point =>
      isTurned ? { x: origin.x + across - y, y: origin.y + x } : { x: origin.x + x, y: origin.y + y }
    const page = pages[place.page] ?? []
    page.push({ scene, origin: isTurned ? { x: origin.x + across, y: origin.y } : origin, isTurned, toPage })
    pages[place.page] = page
  })
  return { ...pageMillimetres(template), pages: Array.from(pages, (page) => page ?? []) }
}
