export type GivenUnit = { donorNumber: string; serial: string; kind: 'laptop' | 'desktop'; model: string }
export type GivenList = { donor: string; ridet: string; fileName: string; units: readonly GivenUnit[]; file: Buffer }

const perDonor = 20
const places = Array.from({ length: perDonor }, (_, index) => index + 1)
const two = (place: number) => String(place).padStart(2, '0')

function rows(units: readonly GivenUnit[], headings: readonly string[], separator: string): string {
  const words = { laptop: 'Portable', desktop: 'Unité centrale' }
  const lines = units.map(({ donorNumber, serial, kind, model }) => [donorNumber, serial, words[kind], model])
  return [headings, ...lines].map((cells) => cells.join(separator)).join('\r\n')
}

/** Accents on the first line, in the letters of an old Windows; serials that open with zeros. */
function accented(): GivenList {
  const units = places.map((place) => ({
    donorNumber: `RÉC-${two(place)}`,
    serial: `00731${two(place)}064`,
    kind: 'laptop' as const,
    model: 'ThinkPad T480',
  }))
  const text = rows(units, ['N° inventaire', 'Numéro de série', 'Catégorie', 'Modèle'], ';')
  return {
    donor: 'Société fictive des Récifs',
    ridet: '0 012 345 001',
    fileName: 'récifs.csv',
    units,
    file: Buffer.from(text, 'latin1'),
  }
}

/** Cells that a spreadsheet would run; serials of nineteen digits, of which it would keep fifteen. */
function hostile(): GivenList {
  const formulas = ["=cmd|' /C calc'!A1", '@SUM(1+1)', '+687123456', '-2+3']
  const units = places.map((place) => ({
    donorNumber: formulas[place - 1] ?? `MIN-${two(place)}`,
    serial: `89012345678901234${two(place)}`,
    kind: 'desktop' as const,
    model: place === 9 ? "=cmd|' /C calc'!A1" : 'OptiPlex 7060',
  }))
  const text = rows(units, ['Inventaire', 'N° de série', 'Type', 'Modèle'], ';')
  // The serial of the second line once more: it is told and left out.
  const twice = `MIN-99;${units[1]?.serial};Unité centrale;OptiPlex 7060`
  return {
    donor: 'Mine fictive du Plateau',
    ridet: '0 012 346',
    fileName: 'mine.csv',
    units,
    file: Buffer.from(`\ufeff${text}\r\n${twice}`),
  }
}

/** What Excel calls Unicode text; serials that look like a number with its power of ten. */
function utf16(): GivenList {
  const units = places.map((place) => ({
    donorNumber: `000${two(place)}`,
    serial: `12E345${two(place)}`,
    kind: 'laptop' as const,
    model: 'Latitude 5490',
  }))
  const text = rows(units, ['Code-barres', 'Numéro de série', 'Genre', 'Modèle'], '\t')
  return {
    donor: 'Lycée fictif du Cap',
    ridet: '1 234 567 890',
    fileName: 'lycée.txt',
    units,
    file: Buffer.from(`\ufeff${text}`, 'utf16le'),
  }
}

/** Three donors, sixty machines, each list in another of the forms that donors send. */
export const givenLists: readonly GivenList[] = [accented(), hostile(), utf16()]

/** Over the three provinces; some must be packed for a boat. What they ask for is four more than there is. */
export const askingAssociations = [
  ['Nouméa', 'ordinateur', 6],
  ['Nouméa', 'portable', 6],
  ['Dumbéa', 'ordinateur', 6],
  ['Païta', 'unité centrale', 4],
  ['Bourail', 'ordinateur', 5],
  ['Koné', 'portable', 5],
  ['Hienghène', 'ordinateur', 5],
  ['Poindimié', 'unité centrale', 5],
  ['Belep', 'portable', 5],
  ['Lifou', 'ordinateur', 6],
  ['Maré', 'portable', 6],
  ['Ouvéa', 'ordinateur', 5],
] as const

export const associationName = (place: number) => `Association fictive n° ${place + 1}`
/** Ten digits of which the first is a zero. */
export const associationRidet = (place: number) => `0${200_100_001 + place}`

export function associationsList(): Buffer {
  const lines = askingAssociations.map(
    ([commune], place) => `${associationName(place)};${associationRidet(place)};${commune}`,
  )
  return Buffer.from(['Dénomination;RIDET;Commune', ...lines].join('\r\n'))
}

export function needsList(): Buffer {
  const lines = askingAssociations.map(([, kind, count], place) => `${associationName(place)};${kind};${count}`)
  return Buffer.from(['Association;Genre;Quantité', ...lines].join('\r\n'))
}
