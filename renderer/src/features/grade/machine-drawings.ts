import type { MachineKind } from '../../../../shared/domain/machine-facts.ts'
import type { FindingZone } from '../../../../shared/domain/testing/findings.ts'

/** A zone of the drawing, in the drawing's own units. Later ones lie on earlier ones, as a screen does in its frame. */
export type ZoneBox = {
  zone: FindingZone
  x: number
  y: number
  width: number
  height: number
  /** Where its name stands, clear of what lies on it. */
  nameAt: 'top' | 'bottom' | 'middle'
}
export type MachineDrawing = { width: number; height: number; boxes: readonly ZoneBox[] }

const box = (
  zone: FindingZone,
  x: number,
  y: number,
  width: number,
  height: number,
  nameAt: ZoneBox['nameAt'] = 'middle',
): ZoneBox => ({ zone, x, y, width, height, nameAt })

/** No side of a zone is under 70 units: drawn at its least width, a zone stays as large as a bench target. */
const laptop: MachineDrawing = {
  width: 960,
  height: 644,
  boxes: [
    box('bezel', 90, 0, 490, 300, 'bottom'),
    box('screen', 114, 20, 442, 212),
    box('hinge-left', 90, 304, 180, 70),
    box('hinge-right', 400, 304, 180, 70),
    box('keyboard', 90, 378, 490, 130),
    box('palm-rest', 90, 512, 490, 132, 'bottom'),
    box('touchpad', 250, 518, 170, 84),
    box('ports-left', 0, 378, 86, 200),
    box('ports-right', 584, 378, 86, 200),
    box('lid', 692, 0, 268, 212),
    box('base', 692, 226, 268, 212),
    box('corners', 692, 452, 268, 192),
  ],
}

const tower: MachineDrawing = {
  width: 960,
  height: 560,
  boxes: [
    box('top', 0, 0, 210, 104),
    box('corners', 226, 0, 734, 104),
    box('front', 0, 120, 210, 440, 'bottom'),
    box('buttons', 24, 140, 162, 80),
    box('ports-front', 24, 236, 162, 80),
    box('side-left', 226, 120, 240, 440),
    box('side-right', 482, 120, 240, 440),
    box('back', 738, 120, 222, 440, 'bottom'),
    box('ports-back', 758, 140, 182, 180),
  ],
}

const panel: MachineDrawing = {
  width: 960,
  height: 500,
  boxes: [
    box('bezel', 0, 0, 540, 376, 'bottom'),
    box('screen', 28, 24, 484, 258),
    box('buttons', 372, 294, 140, 72),
    box('stand', 150, 386, 240, 114),
    box('back', 580, 0, 380, 300, 'top'),
    box('ports-back', 640, 190, 260, 90),
    box('corners', 580, 316, 380, 184),
  ],
}

const tablet: MachineDrawing = {
  width: 960,
  height: 560,
  boxes: [
    box('bezel', 0, 0, 400, 560, 'bottom'),
    box('screen', 32, 40, 336, 452),
    box('back', 424, 0, 320, 464),
    box('ports-back', 424, 476, 320, 84),
    box('edges', 768, 0, 192, 176),
    box('buttons', 768, 190, 192, 176),
    box('corners', 768, 380, 192, 180),
  ],
}

const drawings: Partial<Record<MachineKind, MachineDrawing>> = {
  laptop,
  'all-in-one': panel,
  monitor: panel,
  tablet,
}

/** A kind that is not known is drawn as a case is, like the zones that it has. */
export function drawingOf(kind: MachineKind | null): MachineDrawing {
  return (kind === null ? undefined : drawings[kind]) ?? tower
}
