import type { BatchJoinReport, ParkFigures, ParkRow, SavedParkView } from '../../../shared/contract/park.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Language } from '../../../shared/domain/document.ts'
import {
  mostBulkMachines,
  type ParkColumn,
  type ParkFilter,
  type ParkOrder,
  type ParkView,
} from '../../../shared/domain/park/park-filter.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { csvOfLongTable } from '../exchange/table-csv.ts'
import { xlsxOfTable } from '../exchange/table-xlsx.ts'
import { joinBatch } from './join-batch.ts'
import * as repository from './park.repository.ts'
import { parkFigures } from './park-figures.ts'
import { parkTable } from './park-table.ts'
import * as views from './park-views.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
type Asked = { filter: ParkFilter; order: ParkOrder }
export type ParkExport = Asked & {
  machineIds: string[] | null
  columns: ParkColumn[]
  format: 'csv' | 'xlsx'
  language: Language
}

const mediaTypes = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function createParkService({ db, newId, ledger, hub }: Ports) {
  return {
    async page(window: repository.ParkWindow): Promise<{ rows: ParkRow[]; total: number }> {
      const total = await repository.countMachines(db, window.filter)
      return { rows: await repository.rowsOf(db, await repository.ordinalsOf(db, window, total)), total }
    },

    figures: (): Promise<ParkFigures> => parkFigures(db),

    async ids(asked: Asked): Promise<{ machineIds: string[]; isCut: boolean }> {
      const total = await repository.countMachines(db, asked.filter)
      const window = { ...asked, offset: 0, limit: mostBulkMachines }
      const rows = await repository.rowsOf(db, await repository.ordinalsOf(db, window, total))
      return { machineIds: rows.map(({ id }) => id), isCut: total > mostBulkMachines }
    },

    async export({ machineIds, columns, format, language, ...asked }: ParkExport): Promise<File> {
      const ordinals = machineIds === null ? await every(asked) : await repository.ordinalsOfMachines(db, machineIds)
      const table = parkTable(repository.rowsInTurn(db, ordinals), columns, language)
      const written = format === 'csv' ? await csvOfLongTable(table) : await xlsxOfTable(table)
      return new File([written], `${translator(language)('park.fileName')}.${format}`, { type: mediaTypes[format] })
    },

    async putInBatch(actor: Actor, batchId: string, machineIds: readonly string[]): Promise<BatchJoinReport | null> {
      const report = await ledger.change(actor, (change) => joinBatch(change, batchId, machineIds))
      hub.publish({ subject: 'batches', id: batchId })
      hub.publish({ subject: 'machines', id: null })
      return report
    },

    views: (): Promise<SavedParkView[]> => views.listViews(db),

    async saveView(actor: Actor, name: string, view: ParkView): Promise<SavedParkView[]> {
      await ledger.change(actor, async ({ trx, at, record }) => {
        const saved = { id: newId(), name, view, operatorName: actor.operatorName, savedAt: at }
        await views.saveView(trx, saved)
        record({ action: 'PARK_VIEW_SAVED', subjectId: saved.id, after: { name, view } })
      })
      return views.listViews(db)
    },

    async removeView(actor: Actor, viewId: string): Promise<SavedParkView[]> {
      await ledger.change(actor, async ({ trx, record }) => {
        const before = (await views.listViews(trx)).find(({ id }) => id === viewId)
        if (before === undefined) return
        await views.removeView(trx, viewId)
        record({ action: 'PARK_VIEW_REMOVED', subjectId: viewId, before: { name: before.name, view: before.view } })
      })
      return views.listViews(db)
    },
  }

  async function every(asked: Asked): Promise<number[]> {
    const total = await repository.countMachines(db, asked.filter)
    return repository.ordinalsOf(db, { ...asked, offset: 0, limit: total }, total)
  }
}
