import { dotMillimetres, type Symbology } from './label-template.ts'

/** White that nothing may enter around a code, in modules. */
export const quietModules: Record<Symbology, number> = { qr: 4, 'data-matrix': 2, code128: 10 }
/** Below these a thermal head smears one module into the next and scanners stop reading. */
const leastDots: Record<Symbology, number> = { qr: 3, 'data-matrix': 3, code128: 2 }
/** Wider bars only eat the words. */
const widestBarMillimetres = 0.51

export type CodeModules = { symbology: Symbology; columns: number; rows: number }

/** A code drawn on the dots of one printer. Lengths in millimetres; `quiet` is the white around it. */
export type CodeSize = { dotsPerModule: number; module: number; quiet: number; width: number; height: number }

/** `needed` dots a module at least, `possible` with this room at this density. */
export type CodeTooSmall = { code: 'MODULE_TOO_SMALL'; needed: number; possible: number }

/** `printable` holds the code itself; `page` holds it with its white, which may lie where no printer reaches. */
export type CodeRoom = { printable: Length2; page: Length2 }
type Length2 = { width: number; height: number }

/**
 * The size nearest to the one wanted that its room holds. A printer has no halves of dots, so a module is a whole
 * number of them; refused rather than printed unreadable.
 */
export function codeSize(
  code: CodeModules,
  room: CodeRoom,
  dotsPerInch: number,
  wantedMillimetres: number,
): CodeSize | CodeTooSmall {
  const dot = dotMillimetres(dotsPerInch)
  const isLinear = code.symbology === 'code128'
  const wanted = Math.round((isLinear ? widestBarMillimetres : wantedMillimetres) / dot)
  const needed = leastDots[code.symbology]
  const possible = Math.max(0, Math.floor(largestModule(code, room, dot) / dot + 1e-6))
  const dotsPerModule = Math.min(Math.max(wanted, needed), possible)
  if (dotsPerModule < needed) return { code: 'MODULE_TOO_SMALL', needed, possible }
  const module = dotsPerModule * dot
  const height = isLinear ? room.printable.height : module * code.rows
  return { dotsPerModule, module, quiet: module * quietModules[code.symbology], width: module * code.columns, height }
}

/** A bar code may be as low as its room: only its width counts. The code is moved to a dot: that much is kept free. */
function largestModule({ symbology, columns, rows }: CodeModules, { printable, page }: CodeRoom, dot: number): number {
  const quiet = 2 * quietModules[symbology]
  const byWidth = Math.min((printable.width - dot) / columns, (page.width - 2 * dot) / (columns + quiet))
  if (symbology === 'code128') return byWidth
  return Math.min(byWidth, (printable.height - dot) / rows, (page.height - 2 * dot) / (rows + quiet))
}
