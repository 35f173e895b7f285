import type {
  BatchListFacts,
  BatchMachine,
  ConventionFacts,
  DossierFacts,
  DossierMachine,
  HandOverFacts,
  ListedMachine,
  PaperHead,
  ReceptionFacts,
  TestSheetFacts,
  WasteListFacts,
} from '../../electron/core/papers/paper-facts.ts'
import { machineEnds } from '../../shared/domain/deliveries/machine-end.ts'

export const longName =
  'Association pour l’accompagnement numérique, la médiation et l’insertion des familles des tribus de la chaîne et du bord de mer de Hienghène à Poindimié'

function aPaperHead(overrides: Partial<PaperHead> = {}): PaperHead {
  return {
    number: 'BR-2026-0007',
    issuer: { name: 'Atelier fictif du Lagon', legalId: '1234567', address: 'BP 12, 98800 Nouméa', contact: null },
    campaignName: 'Collecte d’essai 2026',
    operatorName: 'Atelier 1',
    issuedAt: '2026-11-23T23:17:00.000Z',
    timeZone: 'Pacific/Noumea',
    ...overrides,
  }
}

function aListedMachine(n = 1): ListedMachine {
  const isLaptop = n % 3 === 0
  return {
    assetTag: `GC26-${String(n).padStart(5, '0')}-${n % 10}`,
    kind: isLaptop ? 'laptop' : 'desktop',
    title: isLaptop ? 'Lenovo ThinkPad T480' : 'Hewlett-Packard HP EliteDesk 800 G3 Small Form Factor',
    serial: n % 7 === 0 ? null : `PF1ABC${String(n).padStart(3, '0')}`,
    donorNumber: n % 4 === 0 ? `INV-${n}` : null,
  }
}

const someMachines = (count: number) => Array.from({ length: count }, (_, n) => aListedMachine(n + 1))

const donor = {
  legalName: 'Société fictive du Lagon',
  usualName: 'SFL',
  ridet: '1234567',
  address: 'BP 465, 98845 Nouméa Cedex',
}

export function receptionFacts(count = 12): ReceptionFacts {
  return {
    ...aPaperHead(),
    donor,
    receivedOn: '2026-11-20',
    announcedCount: count + 2,
    machines: someMachines(count),
    missing: [{ title: 'Dell OptiPlex 3050', serial: '7XK2MN2', donorNumber: 'INV-881' }],
    refused: [{ title: 'Écran cathodique', reason: 'Hors des critères de la collecte', count: 3 }],
    declaration: { declaredByName: 'Direction fictive', declaredOn: '2026-11-18' },
  }
}

export function testSheetFacts(): TestSheetFacts {
  const step = (title: string, state: string, detail = '') => ({
    title,
    state,
    detail,
    recordedAt: '2026-11-23T03:10:00.000Z',
    operatorName: 'Atelier 2',
  })
  return {
    ...aPaperHead({ number: 'FT-2026-0031' }),
    machine: aListedMachine(3),
    donorName: donor.legalName,
    checklist: { title: 'Portable', version: 2 },
    steps: [
      step('Clavier', 'Réussi', '105 touches'),
      step('Batterie', 'Échec', 'Santé 48 %, 812 cycles'),
      step('Webcam', 'Réussi', '30 images par seconde'),
      { title: 'Étiquettes du donateur retirées', state: 'À faire', detail: '', recordedAt: null, operatorName: null },
    ],
    findings: ['Capot : rayure légère', 'Écran : deux pixels morts'],
    grade: {
      cosmetic: 'C4',
      functional: 'F5',
      letter: 'B',
      reasons: ['Marques légères', 'Toutes les fonctions testées'],
    },
    isReady: false,
    blocking: ['Étiquettes du donateur : à retirer'],
  }
}

export function batchFacts(count = 30): BatchListFacts {
  const machines = someMachines(count).map(
    (machine, n): BatchMachine => ({
      ...machine,
      memoryBytes: 8 * 2 ** 30,
      storageBytes: 256_060_514_304,
      letter: n % 5 === 0 ? 'C' : 'B',
      batteryPercent: machine.kind === 'laptop' ? 71 : null,
    }),
  )
  return {
    ...aPaperHead({ number: 'LL-2026-0003' }),
    batch: { number: 3, name: 'Îles Loyauté', closedAt: '2026-11-22T01:00:00.000Z' },
    machines,
  }
}

export function handOverFacts(count = 6, name = 'Association fictive des Cocotiers'): HandOverFacts {
  return {
    ...aPaperHead({ number: 'RE-2026-0012' }),
    beneficiary: {
      legalName: name,
      usualName: null,
      ridet: '1234567001',
      address: 'Tribu de l’Exemple, BP 3, 98820 Lifou',
      contactName: 'Secrétariat',
      phone: '+687 45 12 34',
    },
    machines: someMachines(count).map((machine, n) => ({
      ...machine,
      packageNumber: 1 + Math.floor(n / 4),
      letter: 'B',
    })),
    plannedOn: '2026-12-03',
    shippedOn: '2026-12-01',
    carrier: 'Caboteur inter-îles',
    deliveredAt: null,
  }
}

export function conventionFacts(paragraphs = 6, name?: string): ConventionFacts {
  const text = Array.from(
    { length: paragraphs },
    (_, n) =>
      `Article ${n + 1}. L’atelier remet gratuitement les machines listées ci-dessous. L’association les emploie pour son objet, ne les revend pas, et les rend si elles ne lui servent plus.`,
  ).join('\n\n')
  return { ...handOverFacts(6, name), text }
}

export function wasteFacts(count = 3): WasteListFacts {
  const slips = Array.from({ length: count }, (_, n) => ({
    slipNumber: n === 1 ? null : `BSD-2026-${100 + n}`,
    handedOverOn: '2026-11-21',
    category: 'Écrans et unités centrales',
    carrier: 'Transporteur fictif',
    site: 'Point de collecte de Ducos',
    weightGrams: 123_400 + n,
    assetTags: n === 2 ? [] : someMachines(8).map(({ assetTag }) => assetTag),
  }))
  return { ...aPaperHead({ number: 'BD-2026-0002' }), slips }
}

const noRange = { low: 0, central: 0, high: 0 }

export function dossierFacts(count = 33): DossierFacts {
  const machines = someMachines(count).map((machine, n): DossierMachine => {
    const end = machineEnds[n % 5 === 0 ? (n / 5) % machineEnds.length : 0] ?? 'given'
    return {
      ...machine,
      end,
      endDetail: end === 'given' ? 'Association fictive des Cocotiers' : null,
      drives: [
        {
          model: 'Samsung MZVLB256HBHQ',
          serial: `S4ELNX0M${n}`,
          sizeBytes: 256_060_514_304,
          status: n === 4 ? 'UNKNOWN' : 'ERASED',
          achieved: n === 4 ? null : 'purge',
        },
      ],
      certificateNumbers: n === 4 ? [] : [`CE-2026-${String(n + 1).padStart(4, '0')}`],
    }
  })
  return {
    ...aPaperHead({ number: 'DO-2026-0004' }),
    donor,
    intakes: [{ receivedOn: '2026-11-20', announcedCount: count + 1, countedCount: count, refusedCount: 1 }],
    machines,
    givenTo: [{ beneficiaryName: 'Association fictive des Cocotiers', communeName: 'Lifou', count: 12 }],
    waste: [{ slipNumber: 'BSD-2026-100', handedOverOn: '2026-11-21', weightGrams: 45_300, unweighedCount: 0 }],
    impact: {
      figures: {
        countedMachines: count - 1,
        uncountedMachines: 1,
        grossKg: { low: 5148, central: 6016, high: 11_187 },
        proratedKg: { low: 2700, central: 3311, high: 6200 },
        displacedKg: { low: 1458, central: 2350, high: 4526 },
        newPartsKg: noRange,
        transportKg: 2.6,
        extraUseKg: 0,
        netKg: { low: 1455, central: 2348, high: 4523 },
        hungrierMachines: 0,
      },
      people: { peopleCount: 340, declaringCount: 1, servedCount: 1 },
      parameters: {
        comparison: 'alike',
        secondLifeYears: 3,
        displacement: { low: 0.54, central: 0.71, high: 0.73 },
        gridKgPerKwh: 0.61,
        transportKgPerMachine: 0.08,
      },
      factorsVersion: '2026-1',
    },
    auditHead: { sequence: 1482, hash: 'b7c1d5'.padEnd(64, '0') },
  }
}
