import type { ErasureToSee, ValidationView } from '../../../shared/contract/validation.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { samplePlaces } from '../../../shared/domain/validation/recheck-sample.ts'
import {
  type Recheck,
  type RecheckOutcome,
  recheckBlocker,
  type Validation,
  type ValidationBlocker,
  validationBlocker,
} from '../../../shared/domain/validation/validation.ts'
import type { Change, Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { refreshSummary } from '../machines/machine-page.ts'
import * as repository from './validation.repository.ts'

type Ports = Pick<CoreDeps, 'db'> & { ledger: Ledger; hub: ChangeHub }
type Refused = { refused: 'NOT_FOUND' } | { refused: 'REFUSED'; blocker: ValidationBlocker }

export function createValidationService({ db, ledger, hub }: Ports) {
  async function view(campaignId: string, personName: string): Promise<ValidationView | null> {
    const campaign = await findCampaign(db, campaignId)
    if (campaign === null) return null
    const erasures = await erasuresToSee(db, campaignId, personName)
    return {
      isSecondPersonAsked: campaign.erasePolicy.isSecondPersonAsked === true,
      erasures: erasures.toReversed(),
      counts: {
        proven: erasures.length,
        validated: erasures.filter(({ validation }) => validation !== null).length,
        sampled: erasures.filter(({ isSampled }) => isSampled).length,
        rechecked: erasures.filter(({ recheck }) => recheck !== null).length,
      },
    }
  }

  /** Runs a change about one erasure that the person may stand for, or says why they may not. */
  async function standingFor(
    actor: Actor,
    erasureId: string,
    blockerOf: (trx: Db, erasure: repository.CampaignErasure) => Promise<ValidationBlocker | null>,
    work: (change: Change, erasure: repository.CampaignErasure) => Promise<void>,
  ): Promise<ValidationView | Refused> {
    const answer = await ledger.change(
      actor,
      async (change): Promise<Refused | { erasure: repository.CampaignErasure }> => {
        const [erasure] = await repository.erasuresOf(change.trx, { erasureId })
        if (erasure === undefined) return { refused: 'NOT_FOUND' }
        const blocker = await blockerOf(change.trx, erasure)
        if (blocker !== null) return { refused: 'REFUSED', blocker }
        await work(change, erasure)
        await refreshSummary(change.trx, erasure.machineId, change.at)
        return { erasure }
      },
    )
    if ('refused' in answer) return answer
    hub.publish({ subject: 'machines', id: answer.erasure.machineId })
    return (await view(answer.erasure.campaignId, actor.operatorName)) ?? { refused: 'NOT_FOUND' }
  }

  return {
    view,

    validate: (actor: Actor, erasureId: string) =>
      standingFor(
        actor,
        erasureId,
        async (trx, erasure) => {
          const isDone = (await repository.validationsOf(trx, [erasureId])).has(erasureId)
          return validationBlocker(erasure, actor.operatorName, isDone)
        },
        async ({ trx, at, record }, { machineId, driveName }) => {
          const validation: Validation = { erasureId, validatorName: actor.operatorName, validatedAt: at }
          await repository.insertValidation(trx, validation)
          record({ action: 'ERASURE_VALIDATED', subjectId: erasureId, machineId, after: { ...validation, driveName } })
        },
      ),

    recheck: (actor: Actor, erasureId: string, told: { outcome: RecheckOutcome; note: string | null }) =>
      standingFor(
        actor,
        erasureId,
        async (trx, erasure) => {
          const earlier = (await repository.rechecksOf(trx, [erasureId])).get(erasureId)?.outcome ?? null
          return recheckBlocker(erasure, actor.operatorName, earlier, told.outcome)
        },
        async ({ trx, at, record }, { machineId, driveName }) => {
          const recheck: Recheck = { erasureId, ...told, operatorName: actor.operatorName, checkedAt: at }
          await repository.saveRecheck(trx, recheck)
          record({ action: 'ERASURE_RECHECKED', subjectId: erasureId, machineId, after: { ...recheck, driveName } })
        },
      ),
  }
}

/** Proven erasures, oldest first; the sample is drawn among them in that order. */
async function erasuresToSee(db: Db, campaignId: string, personName: string): Promise<ErasureToSee[]> {
  const proven = (await repository.erasuresOf(db, { campaignId })).filter(({ status }) => status === 'ERASED')
  const ids = proven.map(({ id }) => id)
  const [validations, rechecks] = [await repository.validationsOf(db, ids), await repository.rechecksOf(db, ids)]
  const sampled = new Set(samplePlaces(campaignId, proven.length))
  return proven.map(({ id, machineId, assetTag, driveName, operatorName, recordedAt, status }, place) => ({
    ...{ erasureId: id, machineId, assetTag, driveName, operatorName, recordedAt },
    validation: validations.get(id) ?? null,
    isSampled: sampled.has(place),
    recheck: rechecks.get(id) ?? null,
    blocker: validationBlocker({ status, operatorName }, personName, validations.has(id)),
  }))
}
