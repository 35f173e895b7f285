/** Provinces of New Caledonia, as its statistics institute names them. */
export const provinces = ['north', 'south', 'islands'] as const
export type Province = (typeof provinces)[number]

/** `freight`: whether machines travel there by sea or air. Population: the sum used for shares, not a census of today. */
export type Commune = {
  code: string
  name: string
  province: Province
  postcode: string
  population: number
  freight: boolean
}

/** The 33 communes by INSEE code (official geographic code); postcodes are the usual ones and only ever warn. */
export const communes: readonly Commune[] = [
  { code: '98801', name: 'Bélep', province: 'north', postcode: '98811', population: 686, freight: true },
  { code: '98802', name: 'Boulouparis', province: 'south', postcode: '98812', population: 3359, freight: false },
  { code: '98803', name: 'Bourail', province: 'south', postcode: '98870', population: 5575, freight: false },
  { code: '98804', name: 'Canala', province: 'north', postcode: '98813', population: 3911, freight: false },
  { code: '98805', name: 'Dumbéa', province: 'south', postcode: '98835', population: 34926, freight: false },
  { code: '98806', name: 'Farino', province: 'south', postcode: '98881', population: 736, freight: false },
  { code: '98807', name: 'Hienghène', province: 'north', postcode: '98815', population: 2455, freight: false },
  { code: '98808', name: 'Houaïlou', province: 'north', postcode: '98816', population: 3756, freight: false },
  { code: '98809', name: 'Île des Pins', province: 'south', postcode: '98832', population: 2050, freight: true },
  { code: '98810', name: 'Kaala-Gomen', province: 'north', postcode: '98817', population: 2112, freight: false },
  { code: '98811', name: 'Koné', province: 'north', postcode: '98859', population: 8048, freight: false },
  { code: '98812', name: 'Koumac', province: 'north', postcode: '98850', population: 4272, freight: false },
  { code: '98813', name: 'La Foa', province: 'south', postcode: '98880', population: 3449, freight: false },
  { code: '98814', name: 'Lifou', province: 'islands', postcode: '98820', population: 9225, freight: true },
  { code: '98815', name: 'Maré', province: 'islands', postcode: '98828', population: 6284, freight: true },
  { code: '98816', name: 'Moindou', province: 'south', postcode: '98819', population: 944, freight: false },
  { code: '98817', name: 'Mont-Dore', province: 'south', postcode: '98809', population: 25303, freight: false },
  { code: '98818', name: 'Nouméa', province: 'south', postcode: '98800', population: 85976, freight: false },
  { code: '98819', name: 'Ouégoa', province: 'north', postcode: '98821', population: 2409, freight: false },
  { code: '98820', name: 'Ouvéa', province: 'islands', postcode: '98814', population: 3162, freight: true },
  { code: '98821', name: 'Païta', province: 'south', postcode: '98889', population: 27609, freight: false },
  { code: '98822', name: 'Poindimié', province: 'north', postcode: '98822', population: 4613, freight: false },
  { code: '98823', name: 'Ponérihouen', province: 'north', postcode: '98823', population: 2332, freight: false },
  { code: '98824', name: 'Pouébo', province: 'north', postcode: '98824', population: 2292, freight: false },
  { code: '98825', name: 'Pouembout', province: 'north', postcode: '98825', population: 3062, freight: false },
  { code: '98826', name: 'Poum', province: 'north', postcode: '98826', population: 1597, freight: false },
  { code: '98827', name: 'Poya', province: 'north', postcode: '98827', population: 2962, freight: false },
  { code: '98828', name: 'Sarraméa', province: 'south', postcode: '98882', population: 581, freight: false },
  { code: '98829', name: 'Thio', province: 'south', postcode: '98829', population: 2581, freight: false },
  { code: '98830', name: 'Touho', province: 'north', postcode: '98831', population: 2284, freight: false },
  { code: '98831', name: 'Voh', province: 'north', postcode: '98833', population: 3122, freight: false },
  { code: '98832', name: 'Yaté', province: 'south', postcode: '98834', population: 1588, freight: false },
  { code: '98833', name: 'Kouaoua', province: 'north', postcode: '98818', population: 1335, freight: false },
]

export function findCommune(code: string | null): Commune | null {
  return communes.find((one) => one.code === code) ?? null
}

/** The commune a person named, whatever the accents, case, hyphens or article; `null` when none answers to it. */
export function communeNamed(typed: string): Commune | null {
  const key = nameKeyOf(typed)
  return communes.find((one) => one.code === typed.trim() || nameKeyOf(one.name) === key) ?? null
}

function nameKeyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^(l|le|la|les) /, '')
    .replace(/s$/, '')
}
