import { basename } from 'node:path'
import type { AllocationChanged, ExaminedAllocationList } from '../../../shared/contract/allocation.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Language } from '../../../shared/domain/document.ts'
import type { ListProblem } from '../../../shared/domain/intakes/announced-line.ts'
import { localDay } from '../../../shared/domain/local-day.ts'
import { formatDate } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Db } from '../audit/ledger.ts'
import { listBeneficiaries } from '../beneficiaries/beneficiaries.repository.ts'
import type { CoreDeps } from '../deps.ts'
import { csvOfTable } from '../exchange/table-csv.ts'
import { xlsxOfTable } from '../exchange/table-xlsx.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { createShelf } from '../shelf.ts'
import type { AllocationPorts, Refused } from './allocation.service.ts'
import { allocationPage } from './allocation-page.ts'
import { allocationState } from './allocation-state.ts'
import { livingAllocations } from './allocations.repository.ts'
import { place } from './apply-placements.ts'
import { type JudgedList, judgeList } from './judge-list.ts'
import { allocationTable } from './list-columns.ts'
import { findPlan, type KeptPlan } from './plans.repository.ts'
import { readAllocationList, type ToldPlacement } from './read-allocation-list.ts'

type Ports = AllocationPorts & Pick<CoreDeps, 'now' | 'timeZone'>
type Examination = { campaignId: string; fileName: string; told: ToldPlacement[]; judged: JudgedList }
type Exported = { campaignId: string; language: Language; format: 'csv' | 'xlsx' }

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** An allocation leaves as a sheet and comes back as one: shown line by line first, promised when somebody accepts. */
export function createAllocationListsService({ db, newId, now, timeZone, ledger, hub }: Ports) {
  const examinations = createShelf<Examination>(8)

  return {
    async export({ campaignId, language, format }: Exported): Promise<File | null> {
      const campaign = await findCampaign(db, campaignId)
      const page = await allocationPage(db, campaignId)
      if (campaign === null || page === null) return null
      const allocations = await livingAllocations(db, campaignId)
      const rules = await rulesOf(db, new Set(allocations.map(({ planId }) => planId)), language)
      const beneficiaries = await listBeneficiaries(db)
      const rule = (planId: string) => rules.get(planId) ?? null
      const table = allocationTable({ page, beneficiaries, allocations, rule }, { language, timeZone })
      const bytes = format === 'csv' ? csvOfTable(table) : await xlsxOfTable(table)
      const name = translator(language)('allocation.sheet.fileName', {
        campaign: campaign.tagPrefix.toLowerCase(),
        date: localDay(now(), timeZone),
        ending: format,
      })
      return new File([bytes], name, { type: types[format] })
    },

    async examine(
      campaignId: string,
      file: File,
    ): Promise<ExaminedAllocationList | Refused<'NOT_FOUND'> | { problem: ListProblem }> {
      if ((await findCampaign(db, campaignId)) === null) return { refused: 'NOT_FOUND' }
      const told = await readAllocationList(new Uint8Array(await file.arrayBuffer()))
      if (typeof told === 'string') return { problem: told }
      const judged = await judge(db, campaignId, told)
      const examinationId = newId()
      const fileName = basename(file.name).slice(0, 200)
      examinations.put(examinationId, { campaignId, fileName, told, judged })
      const refusedCount = judged.lines.filter(({ outcome }) => outcome === 'refused').length
      return { examinationId, fileName, lines: judged.lines, changeCount: judged.placements.length, refusedCount }
    },

    async accept(
      actor: Actor,
      examinationId: string,
      reason: string,
    ): Promise<AllocationChanged | Refused<'EXAMINATION_GONE' | 'EMPTY' | 'CHANGED_MEANWHILE'>> {
      const examination = examinations.get(examinationId)
      if (examination === null) return { refused: 'EXAMINATION_GONE' }
      const { campaignId, fileName, told, judged } = examination
      if (judged.placements.length === 0) return { refused: 'EMPTY' }
      const changeId = newId()
      const isSame = await ledger.change(actor, async (change) => {
        // What was shown is what is done: a line that would be judged otherwise now is shown again first.
        const again = await judge(change.trx, campaignId, told)
        if (JSON.stringify(again) !== JSON.stringify(judged)) return false
        const standing = new Map((await livingAllocations(change.trx, campaignId)).map((one) => [one.machineId, one]))
        const decision = { changeId, campaignId, origin: 'import', reason, isPinned: true, planId: null } as const
        await place(change, judged.placements, standing, { decision, newId })
        const after = { fileName, count: judged.placements.length, reason }
        change.record({ action: 'ALLOCATION_LIST_ACCEPTED', subjectId: changeId, after })
        return true
      })
      examinations.drop(examinationId)
      const page = isSame ? await allocationPage(db, campaignId) : null
      if (page === null) return { refused: 'CHANGED_MEANWHILE' }
      hub.publish({ subject: 'allocation', id: campaignId })
      return { page, changeId }
    },
  }
}

async function judge(db: Db, campaignId: string, told: readonly ToldPlacement[]): Promise<JudgedList> {
  const ridets = new Map((await listBeneficiaries(db)).map(({ id, ridet }) => [id, ridet]))
  return judgeList(told, await allocationState(db, campaignId), ridets)
}

/** What each plan was worked out with, for the sheet. */
async function rulesOf(db: Db, planIds: ReadonlySet<string | null>, language: Language): Promise<Map<string, string>> {
  const rules = new Map<string, string>()
  for (const planId of planIds) {
    const plan = planId === null ? null : await findPlan(db, planId)
    if (plan !== null) rules.set(plan.id, ruleWords(plan, language))
  }
  return rules
}

function ruleWords({ parameters, proposedAt }: KeptPlan, language: Language): string {
  const t = translator(language)
  const floors = Object.entries(parameters.floors).filter(([, floor]) => floor > 0)
  const told = floors.map(([province, floor]) => `${t(`allocation.province.${province as 'north'}`)} ${floor}`)
  return t('allocation.sheet.rule', {
    version: parameters.ruleVersion,
    date: formatDate(proposedAt, language),
    floors: told.join(', ') || t('allocation.sheet.noFloors'),
  })
}
