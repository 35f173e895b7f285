import type { Actor } from '../../../shared/domain/actor.ts'
import { type PrefixProblem, prefixProblem } from '../../../shared/domain/asset-tag.ts'
import {
  type Campaign,
  type Donor,
  type Intake,
  type IntakeSummary,
  normaliseRidet,
} from '../../../shared/domain/campaign.ts'
import { defaultErasePolicy, type ErasePolicy } from '../../../shared/domain/erasing/erase-policy.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { isUniqueViolation } from '../db/db-errors.ts'
import type { CoreDeps } from '../deps.ts'
import * as repository from './intakes.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
type New<T> = Omit<T, 'id' | 'createdAt'>

export type CampaignRefusal = { refused: 'PREFIX_TAKEN' } | { refused: 'PREFIX_UNUSABLE'; problem: PrefixProblem }

export function createIntakesService({ db, newId, ledger, hub }: Ports) {
  return {
    listCampaigns: () => repository.listCampaigns(db),
    listDonors: () => repository.listDonors(db),
    listIntakes: () => repository.listIntakes(db),

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
    async setErasePolicy(actor: Actor, campaignId: string, policy: ErasePolicy): Promise<Campaign | null> {
      const changed = await ledger.change(actor, async ({ trx, record }) => {
        const campaign = await repository.findCampaign(trx, campaignId)
        if (campaign === null) return null
        await repository.saveErasePolicy(trx, campaignId, policy)
        record({
          action: 'ERASE_POLICY_SET',
          subjectId: campaignId,
          before: campaign.erasePolicy,
          after: policy,
        })
        return { ...campaign, erasePolicy: policy }
      })
      hub.publish({ subject: 'intakes', id: null })
      return changed
    },

    async createDonor(actor: Actor, wanted: New<Donor>): Promise<Donor | { refused: 'RIDET_UNUSABLE' | 'NAME_TAKEN' }> {
      const ridet = wanted.ridet === null ? null : normaliseRidet(wanted.ridet)
      if (wanted.ridet !== null && ridet === null) return { refused: 'RIDET_UNUSABLE' }
      return orIfTaken<Donor | { refused: 'NAME_TAKEN' }>({ refused: 'NAME_TAKEN' }, () =>
        ledger.change(actor, async ({ trx, at, record }) => {
          const donor = { ...wanted, ridet, id: newId(), createdAt: at }
          await repository.insertDonor(trx, donor)
          record({ action: 'DONOR_CREATED', subjectId: donor.id, after: donor })
          return donor
        }),
      ).finally(() => hub.publish({ subject: 'intakes', id: null }))
    },

    async createIntake(actor: Actor, wanted: New<Intake>): Promise<IntakeSummary | { refused: 'NOT_FOUND' }> {
      const campaign = await repository.findCampaign(db, wanted.campaignId)
      const donor = await repository.findDonor(db, wanted.donorId)
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
