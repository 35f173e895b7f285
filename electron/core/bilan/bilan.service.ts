import type { BilanView, ImpactSettings } from '../../../shared/contract/bilan.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import {
  addEnds,
  type BilanSheet,
  funnelOf,
  noEnds,
  type StageTime,
  yieldPercent,
} from '../../../shared/domain/bilan.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { impactMethodVersion, impactOf } from '../../../shared/domain/impact/impact.ts'
import { defaultParameters, type ImpactParameters } from '../../../shared/domain/impact/impact-factors.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { csvOfTable } from '../exchange/table-csv.ts'
import { impactFactors, impactParametersOf, saveImpactParameters } from '../impact/impact.repository.ts'
import { isSameRecord } from '../session/is-same-record.ts'
import * as repository from './bilan.repository.ts'
import { bilanTable } from './bilan-tables.ts'
import { givenGroups } from './given.repository.ts'
import { peopleReached } from './people.repository.ts'
import { placesServed } from './places.repository.ts'
import type { Scope } from './scope.ts'
import { stageTimes } from './stage-times.ts'

type Ports = Pick<CoreDeps, 'db' | 'timeZone'> & { ledger: Ledger; hub: ChangeHub }

export function createBilanService({ db, timeZone, ledger, hub }: Ports) {
  // Until somebody writes, what was counted stands.
  const counted = new Map<Scope, { changeCount: number; view: BilanView }>()

  async function view(campaignId: Scope): Promise<BilanView> {
    const changeCount = await repository.changeCount(db)
    const known = counted.get(campaignId)
    if (known?.changeCount === changeCount) return known.view
    const fresh = await count(campaignId)
    counted.set(campaignId, { changeCount, view: fresh })
    return fresh
  }

  async function count(campaignId: Scope): Promise<BilanView> {
    const { byDonor: ends, erasedElsewhere } = await repository.countEnds(db, campaignId)
    const intakes = await repository.intakesByDonor(db, campaignId)
    const donors = intakes
      .map((donor) => ({ ...donor, ends: ends.get(donor.donorId) ?? noEnds() }))
      .toSorted((one, other) => one.donorName.localeCompare(other.donorName, 'fr'))
    const total = [...ends.values()].reduce(addEnds, noEnds())
    const erasedCount = total.ready + total.allocated + total.given + erasedElsewhere
    const parameters = await impactParametersOf(db)
    const given = { campaignId, donorId: null }
    return {
      donors,
      total,
      funnel: funnelOf(total, erasedCount),
      yieldPercent: yieldPercent(total),
      places: await placesServed(db, campaignId),
      waste: await repository.wasteHandedOver(db, campaignId),
      impact: impactOf(await givenGroups(db, given, parameters), impactFactors, parameters),
      people: await peopleReached(db, given),
      parameters,
    }
  }

  async function impactSettings(): Promise<ImpactSettings> {
    return {
      factors: impactFactors,
      methodVersion: impactMethodVersion,
      defaults: defaultParameters(impactFactors),
      current: await impactParametersOf(db),
    }
  }

  return {
    view,
    stageTimes: (campaignId: Scope): Promise<StageTime[]> => stageTimes(db, campaignId, timeZone),

    async export(campaignId: Scope, sheet: BilanSheet, language: Language): Promise<File> {
      const table = await bilanTable(db, { campaignId, sheet, language, timeZone, view: () => view(campaignId) })
      const name = `${translator(language)(`bilan.export.file.${sheet}`)}.csv`
      return new File([csvOfTable(table)], name, { type: 'text/csv;charset=utf-8' })
    },

    impactSettings,

    async setImpactParameters(actor: Actor, wanted: ImpactParameters | null, shown: ImpactParameters) {
      const isDone = await ledger.change(actor, async ({ trx, record }) => {
        const before = await impactParametersOf(trx)
        if (!isSameRecord(before, shown)) return false
        const after = wanted ?? defaultParameters(impactFactors)
        if (isSameRecord(before, after)) return true
        await saveImpactParameters(trx, after)
        record({ action: 'IMPACT_PARAMETERS_SET', subjectId: 'impactParameters', before, after })
        return true
      })
      if (!isDone) return 'CHANGED_MEANWHILE' as const
      hub.publish({ subject: 'session', id: null })
      return impactSettings()
    },
  }
}
