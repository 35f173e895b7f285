import type { IntakePageView } from '../../../shared/contract/intakes.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type PrefixProblem, prefixProblem } from '../../../shared/domain/asset-tag.ts'
import type { Campaign, Intake, IntakeSummary } from '../../../shared/domain/campaign.ts'
import { defaultErasePolicy, type ErasePolicy } from '../../../shared/domain/erasing/erase-policy.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { isUniqueViolation } from '../db/db-errors.ts'
import type { CoreDeps } from '../deps.ts'
import { refreshMachinesOf } from '../machines/refresh-summaries.ts'
import { isSameRecord } from '../session/is-same-record.ts'
import { findDonor } from './donors.repository.ts'
import { intakePage } from './intake-page.ts'
import * as repository from './intakes.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
type New<T> = Omit<T, 'id' | 'createdAt'>

export type CampaignRefusal = { refused: 'PREFIX_TAKEN' } | { refused: 'PREFIX_UNUSABLE'; problem: PrefixProblem }

export function createIntakesService({ db, newId, ledger, hub }: Ports) {
  return {
    listCampaigns: () => repository.listCampaigns(db),
    listIntakes: () => repository.listIntakes(db),
    page: (intakeId: string): Promise<IntakePageView | null> => intakePage(db, intakeId),

    async createCampaign(
      actor: Actor,
      wanted: Omit<New<Campaign>, 'erasePolicy'>,
    ): Promise<Campaign | CampaignRefusal> {
      const problem = prefixProblem(wanted.tagPrefix)
      if (problem !== null) return { refused: 'PREFIX_UNUSABLE', problem }
      return orIfTaken<Campaign | CampaignRefusal>({ refused: 'PREFIX_TAKEN' }, () =>
        ledger.change(actor, async ({ trx, at, record }) => {
          const campaign = { ...wanted, id: newId(), erasePolicy: defaultErasePolicy, createdAt: at }
          await repository.insertCampaign(trx, campaign)
          record({ action: 'CAMPAIGN_CREATED', subjectId: campaign.id, after: campaign })
          return campaign
        }),
      ).finally(() => hub.publish({ subject: 'intakes', id: null }))
    },

    /** Holds for erasures planned from now on: those under way keep what they were confirmed with. */
    async setErasePolicy(
      actor: Actor,
      campaignId: string,
      policy: ErasePolicy,
      shown?: ErasePolicy,
    ): Promise<Campaign | 'NOT_FOUND' | 'CHANGED_MEANWHILE'> {
      const changed = await ledger.change(actor, async ({ trx, record }) => {
        const campaign = await repository.findCampaign(trx, campaignId)
        if (campaign === null) return 'NOT_FOUND' as const
        if (shown !== undefined && !isSameRecord(campaign.erasePolicy, shown)) return 'CHANGED_MEANWHILE' as const
        await repository.saveErasePolicy(trx, campaignId, policy)
        record({
          action: 'ERASE_POLICY_SET',
          subjectId: campaignId,
          before: campaign.erasePolicy,
          after: policy,
        })
        // The level decides which machines may leave: what lists say of them must not lag behind.
        if (campaign.erasePolicy.minimumLevel !== policy.minimumLevel) await refreshMachinesOf(trx, { campaignId })
        return { ...campaign, erasePolicy: policy }
      })
      hub.publish({ subject: 'intakes', id: null })
      return changed
    },

    async createIntake(actor: Actor, wanted: New<Intake>): Promise<IntakeSummary | { refused: 'NOT_FOUND' }> {
      const campaign = await repository.findCampaign(db, wanted.campaignId)
      const donor = await findDonor(db, wanted.donorId)
      if (campaign === null || donor === null) return { refused: 'NOT_FOUND' }
      const intakeId = newId()
      await ledger.change(actor, async ({ trx, at, record }) => {
        const intake: Intake = { ...wanted, id: intakeId, createdAt: at }
        await repository.insertIntake(trx, intake)
        record({ action: 'INTAKE_CREATED', subjectId: intakeId, after: intake })
      })
      hub.publish({ subject: 'intakes', id: intakeId })
      return (await repository.findIntake(db, intakeId)) ?? { refused: 'NOT_FOUND' }
    },

    /** An edit of an older version is refused: it would undo what somebody else wrote since. */
    async updateIntake(
      actor: Actor,
      intakeId: string,
      revision: number,
      wanted: Pick<Intake, 'receivedOn' | 'announcedCount' | 'note'>,
    ): Promise<IntakePageView | { refused: 'NOT_FOUND' | 'CHANGED_MEANWHILE' }> {
      const refused = await ledger.change(actor, async ({ trx, record }) => {
        const before = await repository.findIntake(trx, intakeId)
        if (before === null) return 'NOT_FOUND'
        if (before.revision !== revision) return 'CHANGED_MEANWHILE'
        const { receivedOn, announcedCount, note } = before
        await repository.updateIntake(trx, intakeId, wanted, revision + 1)
        const told = { receivedOn, announcedCount, note }
        record({ action: 'INTAKE_CHANGED', subjectId: intakeId, before: told, after: wanted })
        return null
      })
      if (refused !== null) return { refused }
      hub.publish({ subject: 'intakes', id: intakeId })
      return (await intakePage(db, intakeId)) ?? { refused: 'NOT_FOUND' }
    },
  }
}

async function orIfTaken<Result>(taken: Result, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) return taken
    throw error
  }
}
