import { describe, expect, it } from 'vitest'
import { openInProcess, transports } from './transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine } from './workshop.ts'

describe.each(transports)('what a manager sees of the tests %s', (_, open) => {
  it('tells each person’s tests, each model’s, and where two people graded differently', async () => {
    const { client, close } = await open()
    const { intake } = await openWorkshop(client)
    const { machine, summary } = await readNewMachine(client, intake.id)
    const machineId = machine.id
    await passTestsAndGrade(client, machineId)
    const manager = (await client.session.view()).actor?.operatorId ?? ''
    await client.session.join({ operatorName: 'Atelier 2' })
    await client.checklist.record({
      machineId,
      stepKey: 'charger',
      state: 'fail',
      faults: ['CHARGER_MISSING'],
      durationSeconds: 12,
    })
    const override = { letter: 'D', reason: 'odeur de tabac tenace' } as const
    await client.grades.give({ machineId, condition: 'used', override })
    await expect(client.figures.tests()).rejects.toMatchObject({ code: 'MANAGER_NEEDED' })

    await client.session.switchOperator({ operatorId: manager })
    const { tests, stepTitles, differences } = await client.figures.tests()
    expect(tests.byOperator.map(({ name }) => name)).toEqual(['Atelier 1', 'Atelier 2'])
    const charger = { stepKey: 'charger', judgedCount: 1, failCount: 1, failShare: 1, unjudgedCount: 0 }
    expect(tests.byOperator[1]?.steps).toEqual([{ ...charger, medianSeconds: 12 }])
    expect(tests.byModel).toHaveLength(1)
    expect(tests.byModel[0]?.steps[0]).toMatchObject({ stepKey: 'charger', judgedCount: 2, failShare: 0.5 })
    expect(stepTitles.charger?.fr).toBeTruthy()
    expect(differences).toMatchObject([
      {
        machineId,
        assetTag: machine.assetTag,
        modelName: expect.stringContaining(summary.model ?? 'no model'),
        grades: [
          { operatorName: 'Atelier 1', letter: 'B' },
          { operatorName: 'Atelier 2', letter: 'D' },
        ],
      },
    ])
    await close()
  })
})

describe('the figures of a workshop', () => {
  it('forget a result that was taken back', async () => {
    const { client, close } = await openInProcess()
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const step = { machineId: machine.id, stepKey: 'charger' }
    await client.checklist.record({ ...step, state: 'fail', faults: ['CHARGER_MISSING'] })
    await client.checklist.undo(step)
    expect(await client.figures.tests()).toMatchObject({
      tests: { byOperator: [], byModel: [], overall: [] },
      differences: [],
    })
    await close()
  })
})
