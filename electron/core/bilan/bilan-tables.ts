import type { BilanView } from '../../../shared/contract/bilan.contract.ts'
import { type BilanSheet, type StageTime, totalOf } from '../../../shared/domain/bilan.ts'
import { machineEnds } from '../../../shared/domain/deliveries/machine-end.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { findCommune } from '../../../shared/domain/places/communes.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import type { Db } from '../audit/ledger.ts'
import type { Cell, ColumnType, Table } from '../exchange/table.ts'
import { hasShortSerials, publicSerial } from '../privacy/public-serials.ts'
import { fatesOfMachines } from './machine-fates.ts'
import type { Scope } from './scope.ts'
import { stageTimes } from './stage-times.ts'

type Wanted = {
  campaignId: Scope
  sheet: BilanSheet
  language: Language
  timeZone: string
  view: () => Promise<BilanView>
}
type Sheet = { headings: [string, ColumnType][]; rows: Cell[][] }

/** What the page draws, as a spreadsheet takes it; and the one thing it cannot show: every machine with its end. */
export async function bilanTable(db: Db, wanted: Wanted): Promise<Table> {
  const { sheet, language } = wanted
  const words = translator(language)
  const { headings, rows } = await sheetOf(db, wanted, words)
  return {
    language,
    name: words(`bilan.export.file.${sheet}`),
    columns: headings.map(([heading, type]) => ({ heading, type })),
    rows,
  }
}

async function sheetOf(db: Db, { campaignId, sheet, timeZone, view }: Wanted, words: Translate): Promise<Sheet> {
  if (sheet === 'donors') return donorsSheet(await view(), words)
  if (sheet === 'places') return placesSheet(await view(), words)
  if (sheet === 'machines') {
    return machinesSheet(await fatesOfMachines(db, campaignId), await hasShortSerials(db), words)
  }
  return stagesSheet(await stageTimes(db, campaignId, timeZone), words)
}

function donorsSheet({ donors }: BilanView, words: Translate): Sheet {
  return {
    headings: [
      [words('bilan.donors.donor'), 'text'],
      [words('bilan.donors.announced'), 'number'],
      [words('bilan.funnel.received'), 'number'],
      ...machineEnds.map((end): [string, ColumnType] => [words(`bilan.end.${end}`), 'number']),
    ],
    rows: donors.map(({ donorName, announcedCount, ends }) => [
      donorName,
      announcedCount,
      totalOf(ends),
      ...machineEnds.map((end) => ends[end]),
    ]),
  }
}

function placesSheet({ places }: BilanView, words: Translate): Sheet {
  return {
    headings: [
      [words('bilan.places.commune'), 'text'],
      [words('bilan.places.province'), 'text'],
      [words('bilan.end.given'), 'number'],
      [words('bilan.end.allocated'), 'number'],
      [words('bilan.places.beneficiaries'), 'number'],
    ],
    rows: places.map(({ communeCode, province, givenCount, allocatedCount, beneficiaryCount }) => [
      findCommune(communeCode)?.name ?? words('bilan.places.unknown'),
      province === null ? null : words(`bilan.province.${province}`),
      givenCount,
      allocatedCount,
      beneficiaryCount,
    ]),
  }
}

function machinesSheet(
  machines: Awaited<ReturnType<typeof fatesOfMachines>>,
  isShort: boolean,
  words: Translate,
): Sheet {
  return {
    headings: [
      [words('bilan.machines.tag'), 'code'],
      [words('bilan.donors.donor'), 'text'],
      [words('bilan.machines.donorNumber'), 'code'],
      [words('bilan.machines.kind'), 'text'],
      [words('bilan.machines.model'), 'text'],
      [words(isShort ? 'bilan.machines.shortSerial' : 'bilan.machines.serial'), 'code'],
      [words('bilan.machines.end'), 'text'],
      [words('bilan.machines.beneficiary'), 'text'],
      [words('bilan.places.commune'), 'text'],
    ],
    rows: machines.map((one) => [
      one.assetTag,
      one.donorName,
      one.donorNumber,
      one.kind === null ? null : words(`codes.machineKind.${one.kind}`),
      machineTitle(one.manufacturer, one.model),
      publicSerial(one.serial, isShort),
      words(`bilan.end.${one.end}`),
      one.beneficiaryName,
      findCommune(one.communeCode)?.name ?? null,
    ]),
  }
}

function stagesSheet(times: readonly StageTime[], words: Translate): Sheet {
  return {
    headings: [
      [words('bilan.stages.stage'), 'text'],
      [words('bilan.stages.machines'), 'number'],
      [words('bilan.stages.days'), 'number'],
    ],
    rows: times.map(({ stage, machineCount, medianDays }) => [
      words(`bilan.stage.${stage}`),
      machineCount,
      medianDays === null ? null : Math.round(medianDays * 10) / 10,
    ]),
  }
}
