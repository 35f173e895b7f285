/** What a label is stuck on: the machine itself, or one of its drives. */
export const labelUses = ['machine', 'drive'] as const
export type LabelUse = (typeof labelUses)[number]

export const symbologies = ['qr', 'data-matrix', 'code128'] as const
export type Symbology = (typeof symbologies)[number]

/** What may stand beside the code and the number, which are always there. */
export const labelFields = [
  'model',
  'serial',
  'cpu',
  'memoryAndDrives',
  'grade',
  'erased',
  'organisation',
  'logo',
] as const
export type LabelField = (typeof labelFields)[number]

/** Where the code stands: left of all words, under the number, or under it with the words below. */
export const arrangements = ['beside', 'band', 'tall'] as const
type Arrangement = (typeof arrangements)[number]

type Margins = { top: number; right: number; bottom: number; left: number }

/** Labels on a page; all lengths in millimetres from its top left corner. */
export type SheetGrid = {
  widthMillimetres: number
  heightMillimetres: number
  columns: number
  rows: number
  leftMillimetres: number
  topMillimetres: number
  pitchXMillimetres: number
  pitchYMillimetres: number
  /** As CUPS and SumatraPDF name it. */
  paper: 'A4' | 'Letter'
}

/** A label that can be bought. `null` sheet = one label a page, from a roll. */
export type LabelTemplate = {
  id: string
  /** Counts up when the drawing changes: what was printed says by which. */
  version: number
  uses: readonly LabelUse[]
  name: string
  /** Articles of this size, as the box names them. */
  articles: string
  widthMillimetres: number
  heightMillimetres: number
  /** What the printer cannot reach. */
  marginsMillimetres: Margins
  arrangement: Arrangement
  /** A tape is narrower than what is written along it: the page is the drawing turned by a quarter. */
  isTurned: boolean
  /** Wanted size of a module of a square code; the nearest whole number of dots is taken. */
  moduleMillimetres: number
  printerDotsPerInch: DotsPerInch
  largestHeadlinePoints: number
  largestBodyPoints: number
  fields: readonly LabelField[]
  /** What the drivers of such printers call this media. */
  cupsMedia: readonly string[]
  sheet: SheetGrid | null
}

export const printerDensities = [203, 300, 600] as const
export type DotsPerInch = (typeof printerDensities)[number]

export function dotMillimetres(dotsPerInch: number): number {
  return 25.4 / dotsPerInch
}

/** The page that the printer is given. */
export function pageMillimetres(template: LabelTemplate): { width: number; height: number } {
  const { sheet, isTurned, widthMillimetres, heightMillimetres } = template
  if (sheet !== null) return { width: sheet.widthMillimetres, height: sheet.heightMillimetres }
  return isTurned
    ? { width: heightMillimetres, height: widthMillimetres }
    : { width: widthMillimetres, height: heightMillimetres }
}
