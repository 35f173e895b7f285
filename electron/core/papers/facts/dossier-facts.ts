import type { MachineDrive } from '../../../../shared/contract/machines.contract.ts'
import { type MachineEnd, machineEnd } from '../../../../shared/domain/deliveries/machine-end.ts'
import { decisiveErasure } from '../../../../shared/domain/erasure.ts'
import { impactOf } from '../../../../shared/domain/impact/impact.ts'
import { findCommune } from '../../../../shared/domain/places/communes.ts'
import { auditHeadOf } from '../../audit/audit-head.ts'
import type { Db } from '../../audit/ledger.ts'
import { givenGroups } from '../../bilan/given.repository.ts'
import { peopleReached } from '../../bilan/people.repository.ts'
import { numberOrNull } from '../../db/columns.ts'
import { standingFate } from '../../fates/fates.repository.ts'
import { impactFactors, impactParametersOf } from '../../impact/impact.repository.ts'
import { findPaperDonor } from '../../intakes/donors.repository.ts'
import { listIntakes } from '../../intakes/intakes.repository.ts'
import { machinePage } from '../../machines/machine-page.ts'
import type { DossierFacts, DossierMachine, PaperHead } from '../paper-facts.ts'
import { hasAllocation, placeGiven } from './given-to.ts'
import { type Listed, listedMachines, machineIdsOfDonor } from './listed-machines.ts'

export type DossierSubject = { campaignId: string; donorId: string }
type Body = Omit<DossierFacts, keyof PaperHead>
/** No more of a machine than the dossier tells: hundreds are held at once. */
type Ended = {
  listed: Listed
  machine: DossierMachine
  givenTo: Awaited<ReturnType<typeof placeGiven>>
}

/** Everything a donor is told of every machine it gave, as it stands now. */
export async function dossierFacts(db: Db, { campaignId, donorId }: DossierSubject): Promise<Body | null> {
  const donor = await findPaperDonor(db, donorId)
  if (donor === null) return null
  const ended: Ended[] = []
  for (const listed of await listedMachines(db, await machineIdsOfDonor(db, campaignId, donorId))) {
    const one = await endedMachine(db, listed)
    if (one !== null) ended.push(one)
  }
  const intakes = (await listIntakes(db)).filter((one) => one.campaignId === campaignId && one.donorId === donorId)
  return {
    donor,
    intakes: intakes.map(({ receivedOn, announcedCount, machineCount, refusedCount }) => ({
      receivedOn,
      announcedCount,
      countedCount: machineCount,
      refusedCount,
    })),
    machines: ended.map(({ machine }) => machine),
    givenTo: givenCounts(ended),
    waste: await wasteOf(db, ended),
    impact: await impactOfGiven(db, { campaignId, donorId }),
    auditHead: await auditHeadOf(db),
  }
}

async function endedMachine(db: Db, listed: Listed): Promise<Ended | null> {
  const page = await machinePage(db, listed.machineId)
  if (page === null) return null
  const { machineId, ...row } = listed
  const fate = await standingFate(db, machineId)
  const givenTo = await placeGiven(db, machineId)
  const end = machineEnd({
    isGiven: givenTo !== null,
    fate: fate?.fate ?? null,
    isAllocated: await hasAllocation(db, machineId),
    isReady: page.readiness.isReady,
  })
  const certificates = page.documents.filter(({ kind }) => kind === 'certificate')
  const machine: DossierMachine = {
    ...row,
    end,
    endDetail: detailOf(end, givenTo?.beneficiaryName ?? null, fate?.reason ?? null),
    drives: page.drives.map(dossierDrive),
    certificateNumbers: certificates.slice(0, 1).flatMap(({ number }) => number ?? []),
  }
  return { listed, machine, givenTo }
}

/** The donor's own data: what an association wrote later takes nothing from its erasure. */
function dossierDrive({
  facts: { model, serial, sizeBytes },
  erasures,
}: MachineDrive): DossierMachine['drives'][number] {
  const spoken = decisiveErasure(erasures)
  return { model, serial, sizeBytes, status: spoken?.status ?? null, achieved: spoken?.achieved ?? null }
}

function detailOf(end: MachineEnd, beneficiaryName: string | null, reason: string | null): string | null {
  if (end === 'given') return beneficiaryName
  return ['parts', 'waste', 'stock', 'returned-to-donor'].includes(end) ? reason : null
}

function givenCounts(ended: readonly Ended[]): Body['givenTo'] {
  const counts = new Map<string, Body['givenTo'][number]>()
  for (const { givenTo } of ended) {
    if (givenTo === null) continue
    const { beneficiaryId, beneficiaryName, communeCode } = givenTo
    const before = counts.get(beneficiaryId)
    const communeName = findCommune(communeCode)?.name ?? null
    counts.set(beneficiaryId, { beneficiaryName, communeName, count: (before?.count ?? 0) + 1 })
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count)
}

async function wasteOf(db: Db, ended: readonly Ended[]): Promise<Body['waste']> {
  const wasted = ended.filter(({ machine }) => machine.end === 'waste')
  if (wasted.length === 0) return []
  const rows = await db
    .selectFrom('wasteSlips')
    .innerJoin('machineFates', 'machineFates.wasteSlipId', 'wasteSlips.id')
    .where('machineFates.undoneAt', 'is', null)
    .select(['wasteSlips.id', 'slipNumber', 'handedOverOn', 'machineFates.machineId', 'machineFates.weightGrams'])
    .execute()
  const own = new Set(wasted.map(({ listed }) => listed.machineId))
  const slips = new Map<string, Body['waste'][number]>()
  for (const row of rows.filter(({ machineId }) => own.has(machineId))) {
    const { slipNumber, handedOverOn } = row
    const before = slips.get(row.id) ?? { weightGrams: null, unweighedCount: 0 }
    const grams = numberOrNull(row.weightGrams)
    const weightGrams = grams === null ? before.weightGrams : (before.weightGrams ?? 0) + grams
    const unweighedCount = before.unweighedCount + (grams === null ? 1 : 0)
    slips.set(row.id, { slipNumber, handedOverOn, weightGrams, unweighedCount })
  }
  return [...slips.values()].toSorted((one, other) => (one.handedOverOn < other.handedOverOn ? -1 : 1))
}

/** By the same count as the figures of the campaign, so that one donor is never told two. */
async function impactOfGiven(db: Db, subject: DossierSubject): Promise<Body['impact']> {
  const parameters = await impactParametersOf(db)
  const given = await givenGroups(db, subject, parameters)
  if (given.length === 0) return null
  const figures = impactOf(given, impactFactors, parameters)
  return { figures, parameters, factorsVersion: impactFactors.version, people: await peopleReached(db, subject) }
}
