import type { Insertable } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as repository from '../../electron/core/bilan/bilan.repository.ts'
import { givenGroups } from '../../electron/core/bilan/given.repository.ts'
import { fatesOfMachines } from '../../electron/core/bilan/machine-fates.ts'
import { peopleReached } from '../../electron/core/bilan/people.repository.ts'
import { placesServed } from '../../electron/core/bilan/places.repository.ts'
import { stageTimes } from '../../electron/core/bilan/stage-times.ts'
import type { Database } from '../../electron/core/db/database.ts'
import { insertDonor } from '../../electron/core/intakes/donors.repository.ts'
import { insertCampaign, insertIntake } from '../../electron/core/intakes/intakes.repository.ts'
import { keepEnds } from '../../electron/core/machines/kept-end.ts'
import { insertMachine, saveSummary } from '../../electron/core/machines/machines.repository.ts'
import { noEnds } from '../../shared/domain/bilan.ts'
import { defaultErasePolicy } from '../../shared/domain/erasing/erase-policy.ts'
import { aDonor, aMachine, aSummary } from '../builders/reception.ts'
import { countingIds } from '../fakes/test-deps.ts'
import { engines, type OpenedEngine } from './engines.ts'

const at = '2026-11-23T00:00:00.000Z'

describe.each(engines)('the figures of a campaign on %s', (_, open) => {
  let engine: OpenedEngine
  const newId = countingIds()
  const [campaignId, donorId, intakeId, beneficiaryId, deliveryId] = [newId(), newId(), newId(), newId(), newId()]
  const [given, returned, wasted, shelved, begun] = [newId(), newId(), newId(), newId(), newId()]

  async function insert<Table extends keyof Database>(table: Table, row: Insertable<Database[Table]>): Promise<void> {
    await engine.db
      .insertInto(table)
      .values(row as never)
      .execute()
  }

  async function aUnit(machineId: string, place: number, isReady: boolean): Promise<void> {
    const owned = { campaignId, intakeId, assetTag: `GC26-0000${place}-X` }
    await insertMachine(engine.db, aMachine({ id: machineId, ...owned }))
    await saveSummary(engine.db, machineId, aSummary({ ...owned, donorId, isReady, donorName: 'Société du Lagon' }))
  }

  beforeAll(async () => {
    engine = await open()
    const { db } = engine
    const erasePolicy = defaultErasePolicy
    await insertCampaign(db, { id: campaignId, name: 'Collecte', tagPrefix: 'GC26', erasePolicy, createdAt: at })
    await insertDonor(db, aDonor({ id: donorId }))
    const received = { receivedOn: '2026-11-20', announcedCount: 6, note: null, createdAt: at }
    await insertIntake(db, { id: intakeId, campaignId, donorId, ...received })
    for (const [place, id] of [given, returned, wasted, shelved, begun].entries()) {
      await aUnit(id, place, place === 0 || place === 3)
    }
    const told = { usualName: null, ridet: null, contactName: null, phone: null, email: null, note: null }
    const named = { legalName: 'Association fictive', nameKey: 'association fictive', communeCode: '98814' }
    const empty = { addressJson: '{}', papersJson: '[]', createdAt: at, revision: 1 }
    await insert('beneficiaries', { id: beneficiaryId, ...told, ...named, ...empty })
    const plan = { plannedOn: null, carrier: null, shippedOn: null, note: null, createdAt: at, revision: 1 }
    const signed = { deliveredAt: '2026-11-24T12:00:00.000Z', signedCopySha256: null, signedCopyName: null }
    await insert('deliveries', { id: deliveryId, campaignId, beneficiaryId, number: 1, ...plan, ...signed })
    for (const [machineId, returnedAt] of [
      [given, null],
      [returned, at],
    ] as const) {
      const packed = { packageNumber: 1, returnReason: null, replacedByMachineId: null }
      await insert('deliveryMachines', { deliveryId, machineId, returnedAt, ...packed })
    }
    const decided = { reason: 'carte mère morte', decidedAt: at, operatorName: 'Atelier 1' }
    const standing = { wasteSlipId: null, weightGrams: 2000, undoneAt: null, undoneByName: null }
    await insert('machineFates', { id: newId(), machineId: wasted, fate: 'waste', ...decided, ...standing })
    await keepEnds(db, [{ machineId: given }, { machineId: wasted }])
  })
  afterAll(() => engine.close())

  it('find one end for every machine: what came back is here again', async () => {
    const { byDonor: ends, erasedElsewhere } = await repository.countEnds(engine.db, null)
    expect(erasedElsewhere).toBe(0)
    expect([...ends]).toEqual([[donorId, { ...noEnds(), given: 1, waste: 1, ready: 1, 'in-work': 2 }]])
    expect((await repository.countEnds(engine.db, campaignId)).byDonor).toEqual(ends)
    expect([...(await repository.countEnds(engine.db, newId())).byDonor]).toEqual([])
    const fates = await fatesOfMachines(engine.db, campaignId)
    expect(fates.map(({ end }) => end)).toEqual(['given', 'in-work', 'waste', 'ready', 'in-work'])
    expect(fates[0]).toMatchObject({ beneficiaryName: 'Association fictive', communeCode: '98814' })
  })

  it('count what donors announced, where machines went and how long it took', async () => {
    const { db } = engine
    expect(await repository.intakesByDonor(db, campaignId)).toMatchObject([{ intakeCount: 1, announcedCount: 6 }])
    expect(await repository.wasteHandedOver(db, null)).toEqual({ slipCount: 0, weightGrams: 0 })
    expect(await placesServed(db, campaignId)).toEqual([
      { communeCode: '98814', province: 'islands', givenCount: 1, allocatedCount: 0, beneficiaryCount: 1 },
    ])
    const laptop = { kind: 'laptop', insteadOf: null, hasMonitor: false, newParts: [] }
    expect(await givenGroups(db, { campaignId, donorId }, { comparison: 'alike' })).toEqual([
      { machine: laptop, machineCount: 1 },
    ])
    expect(await givenGroups(db, { campaignId, donorId: newId() }, { comparison: 'alike' })).toEqual([])
    const nobodySaid = { peopleCount: 0, declaringCount: 0, servedCount: 1 }
    expect(await peopleReached(db, { campaignId: null, donorId: null })).toEqual(nobodySaid)
    expect((await stageTimes(db, campaignId, 'Pacific/Noumea')).at(-1)).toEqual({
      stage: 'given',
      machineCount: 1,
      medianDays: 4,
    })
  })
})
