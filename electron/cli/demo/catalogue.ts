/** Organisations of this list exist nowhere: each name says so. The communes are real. */
export const demoDonors = [
  { name: 'Compagnie fictive du Lagon', communeCode: '98818', announced: 60, level: null },
  { name: 'Office fictif des Mangroves', communeCode: '98818', announced: 48, level: null },
  { name: 'Assurances fictives du Récif', communeCode: '98818', announced: 44, level: 'clear' },
  { name: 'Lycée fictif des Banians', communeCode: '98805', announced: 38, level: null },
  { name: 'Transports fictifs du Cagou', communeCode: '98821', announced: 32, level: null },
  { name: 'Société fictive des Eaux claires', communeCode: '98817', announced: 26, level: null },
  { name: 'Clinique fictive des Niaoulis', communeCode: '98818', announced: 22, level: null },
  { name: 'Cabinet fictif du Kaori', communeCode: '98818', announced: 18, level: null },
  { name: 'Hôtel fictif du Santal', communeCode: '98818', announced: 12, level: null },
] as const

type DemoAssociation = {
  name: string
  communeCode: string
  kind: 'laptop' | 'desktop' | 'computer'
  quantity: number
  /** Beside the machines. */
  monitors?: number
}

/** Real communes, so that the map lives; the association is invented. `quantity` is what it asks for. */
export const demoAssociations: readonly DemoAssociation[] = [
  { name: 'Association fictive de la Baie', communeCode: '98818', kind: 'laptop', quantity: 8 },
  { name: 'Maison de quartier fictive du Phare', communeCode: '98818', kind: 'computer', quantity: 10, monitors: 4 },
  { name: 'Aide aux devoirs fictive des Flamboyants', communeCode: '98818', kind: 'computer', quantity: 8 },
  { name: 'Club fictif des Aînés du Port', communeCode: '98818', kind: 'desktop', quantity: 5, monitors: 5 },
  { name: 'Foyer fictif de la Rivière', communeCode: '98805', kind: 'computer', quantity: 7 },
  { name: 'Association fictive des Jardins', communeCode: '98817', kind: 'laptop', quantity: 6 },
  { name: 'Ateliers fictifs de la Plaine', communeCode: '98821', kind: 'computer', quantity: 7 },
  { name: 'Bibliothèque fictive du Cerf', communeCode: '98803', kind: 'desktop', quantity: 5, monitors: 5 },
  { name: 'Coopérative fictive du Café', communeCode: '98813', kind: 'computer', quantity: 4 },
  { name: 'Association fictive du Barrage', communeCode: '98832', kind: 'laptop', quantity: 4 },
  { name: 'École de musique fictive des Pins', communeCode: '98809', kind: 'laptop', quantity: 5 },
  { name: 'Comité fictif de la Vallée', communeCode: '98829', kind: 'computer', quantity: 4 },
  { name: 'Maison fictive du Massif', communeCode: '98811', kind: 'computer', quantity: 8, monitors: 3 },
  { name: 'Association fictive des Chevaux', communeCode: '98825', kind: 'laptop', quantity: 4 },
  { name: 'Foyer rural fictif du Grand Nord', communeCode: '98812', kind: 'computer', quantity: 6 },
  { name: 'Club fictif des Pêcheurs', communeCode: '98826', kind: 'laptop', quantity: 3 },
  { name: 'Association fictive de la Cascade', communeCode: '98807', kind: 'laptop', quantity: 5 },
  { name: 'Maison des femmes fictive du Littoral', communeCode: '98822', kind: 'computer', quantity: 6 },
  { name: 'Association fictive de l’Embouchure', communeCode: '98823', kind: 'laptop', quantity: 4 },
  { name: 'Entraide fictive du Col', communeCode: '98808', kind: 'computer', quantity: 5 },
  { name: 'Conseil de tribu fictif du Bord de mer', communeCode: '98804', kind: 'computer', quantity: 5, monitors: 2 },
  { name: 'Association fictive de l’Île du Nord', communeCode: '98801', kind: 'laptop', quantity: 4 },
  { name: 'Pirogues fictives', communeCode: '98814', kind: 'laptop', quantity: 8 },
  { name: 'Association fictive de la Vanille', communeCode: '98814', kind: 'computer', quantity: 6 },
  { name: 'Radio locale fictive', communeCode: '98815', kind: 'laptop', quantity: 5 },
  { name: 'Association fictive des Falaises', communeCode: '98815', kind: 'computer', quantity: 5 },
  { name: 'Club fictif de l’Atoll', communeCode: '98820', kind: 'laptop', quantity: 6 },
]

export type DemoModel = {
  kind: 'laptop' | 'desktop'
  manufacturer: string
  model: string
  processor: string
  cores: number
  baseMegahertz: number
  memoryGibibytes: number
  isSsd: boolean
}

export const demoModels: readonly [DemoModel, ...DemoModel[]] = [
  model('laptop', 'Lenovo', 'ThinkPad T480', 'Core i5-8350U', 4, 1700, 8, true),
  model('laptop', 'Dell Inc.', 'Latitude 5490', 'Core i5-8250U', 4, 1600, 8, true),
  model('laptop', 'HP', 'EliteBook 840 G5', 'Core i5-8250U', 4, 1600, 16, true),
  model('laptop', 'Acer', 'TravelMate P2510', 'Core i3-7100U', 2, 2400, 4, false),
  model('desktop', 'Dell Inc.', 'OptiPlex 7060', 'Core i5-8500', 6, 3000, 8, true),
  model('desktop', 'HP', 'ProDesk 600 G4 SFF', 'Core i5-8500', 6, 3000, 8, true),
  model('desktop', 'Lenovo', 'ThinkCentre M710s', 'Core i3-7100', 2, 3900, 8, false),
]

export type DemoMonitor = { kind: 'monitor'; manufacturer: string; model: string }

export const demoMonitors: readonly [DemoMonitor, ...DemoMonitor[]] = [
  { kind: 'monitor', manufacturer: 'Dell', model: 'P2419H' },
  { kind: 'monitor', manufacturer: 'iiyama', model: 'ProLite XUB2492HSU' },
  { kind: 'monitor', manufacturer: 'HP', model: 'E243i' },
]

function model(
  kind: DemoModel['kind'],
  manufacturer: string,
  name: string,
  processor: string,
  cores: number,
  baseMegahertz: number,
  memoryGibibytes: number,
  isSsd: boolean,
): DemoModel {
  return { kind, manufacturer, model: name, processor, cores, baseMegahertz, memoryGibibytes, isSsd }
}
