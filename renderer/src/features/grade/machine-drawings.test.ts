import { expect, it } from 'vitest'
import { machineKinds } from '../../../../shared/domain/machine-facts.ts'
import { zonesOf } from '../../../../shared/domain/testing/findings.ts'
import { drawingOf } from './machine-drawings.ts'

it.each([null, ...machineKinds])(
  'draws every zone of a %s once, inside the drawing and large enough to touch',
  (kind) => {
    const { width, height, boxes } = drawingOf(kind)
    expect(boxes.map(({ zone }) => zone).toSorted()).toEqual(zonesOf(kind).toSorted())
    for (const box of boxes) {
      expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual(
        Array(4).fill(true),
      )
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(70)
    }
  },
)
