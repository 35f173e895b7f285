import type { TestsAndGrades } from '../../../shared/contract/figures.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { gradeDifferences } from '../../../shared/domain/testing/grade-differences.ts'
import { testFigures } from '../../../shared/domain/testing/test-figures.ts'
import type { Db } from '../audit/ledger.ts'
import { currentChecklists } from '../checklist/checklists.repository.ts'
import type { CoreDeps } from '../deps.ts'
import { findSummaries } from '../machines/machines.repository.ts'
import { isManager } from '../session/people.repository.ts'
import { countedResults, gradesHistory } from './figures.repository.ts'

export function createFiguresService({ db }: Pick<CoreDeps, 'db'>) {
  return {
    async tests(actor: Actor): Promise<TestsAndGrades | 'MANAGER_NEEDED'> {
      if (!(await isManager(db, actor.operatorId))) return 'MANAGER_NEEDED'
      return {
        tests: testFigures(await countedResults(db)),
        stepTitles: await stepTitles(db),
        differences: await differences(db),
      }
    },
  }
}

async function stepTitles(db: Db): Promise<TestsAndGrades['stepTitles']> {
  const steps = (await currentChecklists(db)).flatMap((list) => list.steps)
  return Object.fromEntries(steps.map(({ key, title }) => [key, title]))
}

async function differences(db: Db): Promise<TestsAndGrades['differences']> {
  const found = gradeDifferences(await gradesHistory(db))
  const machineIds = found.map(({ machineId }) => machineId)
  const summaries = new Map((await findSummaries(db, machineIds)).map((machine) => [machine.id, machine]))
  return found.flatMap((difference) => {
    const machine = summaries.get(difference.machineId)
    if (machine === undefined) return []
    const modelName = machineTitle(machine.manufacturer, machine.model)
    return [{ ...difference, assetTag: machine.assetTag, modelName }]
  })
}
