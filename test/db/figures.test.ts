import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertResult, markUndone } from '../../electron/core/checklist/step-results.repository.ts'
import { countedResults, gradesHistory } from '../../electron/core/figures/figures.repository.ts'
import { insertGrade } from '../../electron/core/grades/grades.repository.ts'
import { insertDonor } from '../../electron/core/intakes/donors.repository.ts'
import { insertCampaign, insertIntake } from '../../electron/core/intakes/intakes.repository.ts'
import { insertMachine, saveSummary } from '../../electron/core/machines/machines.repository.ts'
import { defaultErasePolicy } from '../../shared/domain/erasing/erase-policy.ts'
import { aDonor, aMachine, aSummary } from '../builders/reception.ts'
import { aResult } from '../builders/step-state.ts'
import { countingIds } from '../fakes/test-deps.ts'
import { engines, type OpenedEngine } from './engines.ts'

const at = '2026-11-23T00:00:00.000Z'

describe.each(engines)('the figures on %s', (_, open) => {
  let engine: OpenedEngine
  const newId = countingIds()
  const [campaignId, donorId, intakeId, known, unknown] = [newId(), newId(), newId(), newId(), newId()] as const

  beforeAll(async () => {
    engine = await open()
    const { db } = engine
    const erasePolicy = defaultErasePolicy
    await insertCampaign(db, { id: campaignId, name: 'Collecte', tagPrefix: 'GC26', erasePolicy, createdAt: at })
    await insertDonor(db, aDonor({ id: donorId }))
    const received = { receivedOn: '2026-11-20', announcedCount: null, note: null, createdAt: at }
    await insertIntake(db, { id: intakeId, campaignId, donorId, ...received })
    for (const [id, assetTag] of [
      [known, 'GC26-00001-X'],
      [unknown, 'GC26-00002-V'],
    ] as const)
      await insertMachine(db, aMachine({ id, campaignId, intakeId, assetTag }))
    await saveSummary(db, known, aSummary({ assetTag: 'GC26-00001-X', campaignId, intakeId, donorId }))
  })
  afterAll(() => engine.close())

  it('count what stands, under the model where one is known', async () => {
    const { db } = engine
    const timed = aResult({ id: newId(), machineId: known, state: 'fail', durationSeconds: 42 })
    const undone = aResult({ id: newId(), machineId: known })
    await insertResult(db, timed)
    await insertResult(db, undone)
    await insertResult(db, aResult({ id: newId(), machineId: unknown, durationSeconds: null }))
    await markUndone(db, undone.id, at, 'Atelier')
    const { operatorName, stepKey } = timed
    const counted = await countedResults(db)
    expect(counted).toHaveLength(2)
    expect(counted).toEqual(
      expect.arrayContaining([
        { operatorName, stepKey, state: 'fail', durationSeconds: 42, modelName: 'Lenovo ThinkPad T480' },
        { operatorName, stepKey, state: 'pass', durationSeconds: null, modelName: null },
      ]),
    )
  })

  it('know every grade that was given, not only the last', async () => {
    const told = { machineId: known, cosmetic: 'C5', functional: null, letter: null, givenAt: at } as const
    const first = { ...told, id: newId(), operatorName: 'Atelier 1' }
    const second = { ...told, id: newId(), operatorName: 'Atelier 2', letter: 'scrap' } as const
    const silent = { condition: null, computed: null, override: null, note: null }
    for (const grade of [first, second]) await insertGrade(engine.db, { ...grade, ...silent })
    const history = await gradesHistory(engine.db)
    expect(history).toHaveLength(2)
    expect(history).toEqual(expect.arrayContaining([first, second]))
  })
})
