export type DriveModelCode = {
  bus: 'sata' | 'ata' | null
  formFactor: '1.8' | '2.5' | '3.5' | 'M.2' | null
  rotationPerMinute: number | null
}

const nothing: DriveModelCode = { bus: null, formFactor: null, rotationPerMinute: null }

/**
 * What the makers' own numbering schemes say of drives too old to tell it themselves (before ATA-8 a drive knew
 * neither its speed nor its size). Only for filling gaps; schemes that were reused for other meanings are left out.
 */
export function decodeDriveModel(model: string | null, family: string | null): DriveModelCode {
  if (model === null) return nothing
  const decoded =
    decodeHitachi(model) ??
    decodeWesternDigital(model) ??
    decodeSeagate(model) ??
    decodeFujitsu(model) ??
    decodeOthers(model)
  return { ...(decoded ?? nothing), rotationPerMinute: decoded?.rotationPerMinute ?? speedInFamily(family) }
}

/** "Seagate Momentus 5400.5", "Seagate Barracuda 7200.10". */
function speedInFamily(family: string | null): number | null {
  const speed = /\b(4200|5400|5900|7200|10000|15000)(?:\.\d{1,2})?\b/.exec(family ?? '')?.[1]
  return speed === undefined ? null : Number(speed)
}

const hitachiSpeeds: Record<string, number> = { '42': 4200, '54': 5400, '72': 7200 }
const hitachiForms: Record<string, '1.8' | '2.5' | '3.5'> = { L: '3.5', '9': '2.5', '7': '2.5', '8': '1.8' }

/** HTS 54 25 16 K 9 SA 00: speed, largest and own size, generation, height, interface, cache. */
function decodeHitachi(model: string): DriveModelCode | null {
  const match = /^H[DTUC][A-Z](\d\d)\d{4}[A-Z]([L987])(AT|SA|A3|A6|E6)\d/.exec(model)
  if (!match) return null
  const [, speed = '', height = '', link] = match
  return {
    bus: link === 'AT' ? 'ata' : 'sata',
    formFactor: hitachiForms[height] ?? null,
    rotationPerMinute: hitachiSpeeds[speed] ?? null,
  }
}

const solidStateLinks: Record<string, DriveModelCode> = {
  A: { bus: 'sata', formFactor: '2.5', rotationPerMinute: null },
  B: { bus: 'sata', formFactor: 'M.2', rotationPerMinute: null },
  C: { bus: null, formFactor: 'M.2', rotationPerMinute: null },
}
const parallelLinks = new Set(['A', 'B', 'E'])
const serialLinks = new Set(['D', 'S', 'T', 'X', 'Z'])
const sizesByForm: Record<string, '2.5' | '3.5'> = {
  A: '3.5',
  B: '2.5',
  E: '3.5',
  F: '3.5',
  J: '2.5',
  L: '2.5',
  S: '2.5',
}
const shortSpeeds: Record<string, number> = { A: 5400, B: 7200, E: 5400, J: 7200, K: 7200 }
const longSpeeds: Record<string, number> = { B: 7200, J: 7200, K: 7200, L: 7200, V: 5400 }

/** WD400BB (speed and cache, interface) until 2007; then WD5000AAKS (form, market, speed and cache, interface). */
function decodeWesternDigital(model: string): DriveModelCode | null {
  const solidState = /^WDS\d{3}[GT]\d[A-Z]0([ABC])(?:-|$)/.exec(model)?.[1]
  if (solidState) return solidStateLinks[solidState] ?? null
  const [, short, long] = /^WD\d{2,4}(?:([A-Z]{2})|([A-Z]{4}))(?:-|$)/.exec(model) ?? []
  if (short) return { bus: linkOf(short[1]), formFactor: null, rotationPerMinute: shortSpeeds[short[0] ?? ''] ?? null }
  if (!long) return null
  return {
    bus: linkOf(long[3]),
    formFactor: sizesByForm[long[0] ?? ''] ?? null,
    rotationPerMinute: longSpeeds[long[2] ?? ''] ?? null,
  }
}

function linkOf(letter: string | undefined): 'sata' | 'ata' | null {
  if (letter === undefined) return null
  return parallelLinks.has(letter) ? 'ata' : serialLinks.has(letter) ? 'sata' : null
}

/** ST3 250310 AS: form, size, interface; the scheme that ended around 2011. */
function decodeSeagate(model: string): DriveModelCode | null {
  const match = /^STM?([39])\d{4,7}(AS|ASG|NS|A|ACE)$/.exec(model)
  if (!match) return null
  const bus = match[2] === 'A' || match[2] === 'ACE' ? 'ata' : 'sata'
  return { bus, formFactor: match[1] === '3' ? '3.5' : '2.5', rotationPerMinute: null }
}

const fujitsuSpeeds: Record<string, number> = { T: 4200, H: 5400, J: 7200, K: 7200 }

/** MHV2060 AT: the notebook series; first the interface, then the speed. */
function decodeFujitsu(model: string): DriveModelCode | null {
  const match = /^MH[A-Z]\d{4}([AB])([THJK])\b/.exec(model)
  if (!match) return null
  const bus = match[1] === 'A' ? 'ata' : 'sata'
  return { bus, formFactor: '2.5', rotationPerMinute: fujitsuSpeeds[match[2] ?? ''] ?? null }
}

const toshibaCodes: Record<string, DriveModelCode> = {
  GAS: { bus: 'ata', formFactor: '2.5', rotationPerMinute: 4200 },
  GAX: { bus: 'ata', formFactor: '2.5', rotationPerMinute: 5400 },
  GSX: { bus: 'sata', formFactor: '2.5', rotationPerMinute: 5400 },
  GSY: { bus: 'sata', formFactor: '2.5', rotationPerMinute: 7200 },
  GAL: { bus: 'ata', formFactor: '1.8', rotationPerMinute: 4200 },
  GAH: { bus: 'ata', formFactor: '1.8', rotationPerMinute: 4200 },
}

function decodeOthers(model: string): DriveModelCode | null {
  const toshiba = /^MK\d{4}(G[A-Z]{2})\b/.exec(model)?.[1]
  if (toshiba) return toshibaCodes[toshiba] ?? null
  if (/^FIREBALL .*\dA$/i.test(model)) return { ...nothing, bus: 'ata' }
  // Maxtor's 3.5-inch lines: the letter after the size is the interface.
  const maxtor = /^[2-7][A-Z]\d{3}([A-Z])\d$/.exec(model)?.[1]
  if (maxtor)
    return {
      bus: /[JLPHDU]/.test(maxtor) ? 'ata' : /[MSEF]/.test(maxtor) ? 'sata' : null,
      formFactor: '3.5',
      rotationPerMinute: null,
    }
  return null
}
