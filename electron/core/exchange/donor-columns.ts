const donorColumns = [
  'manufacturer',
  'model',
  'serial',
  'assetTag',
  'kind',
  'memory',
  'cpu',
  'drive',
  'driveSerial',
] as const
export type DonorColumn = (typeof donorColumns)[number]

/** What donors call the columns of their lists, folded: without accents, signs and case. */
const headings: [DonorColumn, RegExp][] = [
  [
    'driveSerial',
    /^(?:(?:n|no|num|numero)?(?: de)? ?(?:serie|s n|sn)|serial(?: number)?)(?: (?:du|de|of))? ?(?:disque|disque dur|support|drive|disk|hdd|ssd)$|^(?:disk|drive|hdd|ssd) (?:serial(?: number)?|sn)$/,
  ],
  ['manufacturer', /^(?:marque|constructeur|fabricant|brand|manufacturer|make|maker|vendor)(?: du pc)?$/],
  ['model', /^(?:nom du )?(?:modele?|model)(?: name| number)?$|^designation$|^(?:reference|ref)$/],
  [
    'serial',
    /^(?:(?:n|no|num|numero)(?: de)? )?(?:serie|s n|sn)$|^serial(?: number| no)?$|^service tag$|^(?:tag|numero) de service$/,
  ],
  [
    'assetTag',
    /^(?:(?:n|no|num|numero)(?: d)? )?(?:inventaire|immobilisation|immo)$|^inventory(?: number| no)?$|^asset(?: tag| number| id)?$|^code barres?$|^barcode$/,
  ],
  ['kind', /^(?:type|genre|categorie|category|kind|nature|equipement)(?: de (?:machine|materiel|poste|pc))?$/],
  ['memory', /^(?:ram|memoire(?: vive| ram)?|memory)(?: (?:en )?(?:go|gb|gio|gib|mo|mb))?$/],
  ['cpu', /^(?:cpu|processeur|proc|processor)(?: (?:type|modele|model))?$/],
  [
    'drive',
    /^(?:disque(?: dur)?|stockage|support|disk|drive|hdd|ssd|storage|hard (?:disk|drive))(?: (?:en )?(?:go|gb|to|tb))?$/,
  ],
]

export type Columns = {
  places: Partial<Record<DonorColumn, number>>
  memoryUnit: string | null
  driveUnit: string | null
}

/** Which column is which; `null` when too few are known for a list of machines. */
export function donorColumnsOf(cells: readonly string[]): Columns | null {
  const places: Columns['places'] = {}
  const folded = cells.map(foldHeading)
  for (const [index, heading] of folded.entries()) {
    const column = headings.find(([, pattern]) => pattern.test(heading))?.[0]
    if (column !== undefined) places[column] ??= index
  }
  // A machine is told by at least two words, one of which says which machine or which kind of thing it is.
  const isList = Object.keys(places).length >= 2 && ['serial', 'model', 'assetTag'].some((name) => name in places)
  const unitOf = (place: number | undefined) =>
    / (go|gb|gio|gib|mo|mb|to|tb)$/.exec(folded[place ?? -1] ?? '')?.[1] ?? null
  return isList ? { places, memoryUnit: unitOf(places.memory), driveUnit: unitOf(places.drive) } : null
}

function foldHeading(heading: string): string {
  return heading
    .slice(0, 80)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
