import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countEnds } from '../../electron/core/bilan/bilan.repository.ts'
import type { Database } from '../../electron/core/db/database.ts'
import { insertErasure } from '../../electron/core/erasures/erasures.repository.ts'
import { insertDonor } from '../../electron/core/intakes/donors.repository.ts'
import { insertCampaign, insertIntake } from '../../electron/core/intakes/intakes.repository.ts'
import { keepEnds } from '../../electron/core/machines/kept-end.ts'
import { refreshSummary } from '../../electron/core/machines/machine-page.ts'
import { insertMachine } from '../../electron/core/machines/machines.repository.ts'
import { insertDrive } from '../../electron/core/readings/drives.repository.ts'
import { insertReading } from '../../electron/core/readings/readings.repository.ts'
import { defaultErasePolicy } from '../../shared/domain/erasing/erase-policy.ts'
import type { ErasureStatus } from '../../shared/domain/erasure.ts'
import { aDrive, aReading } from '../builders/reading.ts'
import { aDonor, aMachine } from '../builders/reception.ts'
import { anErasure } from '../documents/paper-builders.ts'
import { countingIds } from '../fakes/test-deps.ts'
import { witnessedErasedElsewhere } from './bilan-witness.ts'
import { engines, type OpenedEngine } from './engines.ts'

const at = '2026-11-23T00:00:00.000Z'
const status = fc.constantFrom<ErasureStatus>('ERASED', 'DESTROYED', 'NOT_ERASED', 'UNKNOWN')
/** Attempts on each drive, oldest first; what was decided of the machine, or that a stranger counts it ready. */
const unit = fc.record({
  campaign: fc.constantFrom(0, 1),
  drives: fc.array(fc.array(status, { maxLength: 3 }), { maxLength: 3 }),
  isReady: fc.boolean(),
  fate: fc.constantFrom(null, null, 'waste', 'stock'),
})
type Unit = typeof unit extends fc.Arbitrary<infer Value> ? Value : never

/** Erased or not, ready or not, set aside or not: one of each, however the others fall. */
const everyKind: Unit[] = [true, false].flatMap((isReady) =>
  ([null, 'waste'] as const).flatMap((fate) =>
    (['ERASED', 'NOT_ERASED'] as const).map((last) => ({
      campaign: 0 as const,
      drives: [['UNKNOWN', last]],
      isReady,
      fate,
    })),
  ),
)

describe.each(engines)('machines erased but not ready, counted on %s', (_, open) => {
  let engine: OpenedEngine
  const newId = countingIds()
  const campaigns = [newId(), newId()]
  const intakes = [newId(), newId()]
  const donorId = newId()
  let count = 0

  beforeAll(async () => {
    engine = await open()
    const { db } = engine
    await insertDonor(db, aDonor({ id: donorId }))
    for (const [place, id] of campaigns.entries()) {
      const named = { name: `Collecte ${place}`, tagPrefix: `GC2${place}`, erasePolicy: defaultErasePolicy }
      await insertCampaign(db, { id, ...named, createdAt: at })
      const received = { receivedOn: '2026-11-20', announcedCount: null, note: null, createdAt: at }
      await insertIntake(db, { id: intakes[place] ?? '', campaignId: id, donorId, ...received })
    }
  })
  afterAll(() => engine.close())

  async function receive({ campaign, drives, isReady, fate }: Unit): Promise<void> {
    const { db } = engine
    const id = newId()
    count += 1
    const owned = { campaignId: campaigns[campaign] ?? '', intakeId: intakes[campaign] ?? '' }
    await insertMachine(db, aMachine({ id, ...owned, assetTag: `GC26-${count}` }))
    const reading = aReading({}, { id: newId(), machineId: id })
    await insertReading(db, reading)
    for (const attempts of drives) await addDrive(id, reading.id, attempts)
    if (fate !== null) await decide(id, fate)
    await refreshSummary(db, id, at)
    if (isReady) await db.updateTable('machineSummaries').set({ isReady: 1 }).where('machineId', '=', id).execute()
    await keepEnds(db, [{ machineId: id }])
  }

  async function addDrive(machineId: string, lastReadingId: string, attempts: readonly ErasureStatus[]): Promise<void> {
    const [driveId, serial] = [newId(), newId()]
    const seen = { isPresent: true, firstSeenAt: at, lastReadingId, model: null, sizeBytes: null }
    await insertDrive(engine.db, { id: driveId, machineId, serial, facts: aDrive({ serial }), ...seen })
    for (const one of attempts) {
      const id = newId()
      const told = { driveId, machineId, status: one, evidenceSha256: id.padStart(64, '0'), recordedAt: at }
      await insertErasure(engine.db, anErasure({ id, ...told }))
    }
  }

  async function decide(machineId: string, fate: string): Promise<void> {
    const decided = { reason: '', decidedAt: at, operatorName: 'Atelier 1', undoneAt: null, undoneByName: null }
    const row: Database['machineFates'] = {
      id: newId(),
      machineId,
      fate,
      wasteSlipId: null,
      weightGrams: null,
      ...decided,
    }
    await engine.db.insertInto('machineFates').values(row).execute()
  }

  it('are as many as looking at every drive and every attempt finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 5 }), async (units) => {
        for (const one of units) await receive(one)
        for (const scope of [null, ...campaigns]) {
          expect((await countEnds(engine.db, scope)).erasedElsewhere).toBe(
            await witnessedErasedElsewhere(engine.db, scope),
          )
        }
      }),
      { numRuns: 10, examples: [[everyKind]] },
    )
    expect((await countEnds(engine.db, null)).erasedElsewhere).toBeGreaterThan(0)
  })
})
