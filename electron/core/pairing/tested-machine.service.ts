import type { TestedMachineView } from '../../../shared/contract/network.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import type { TestVerdict } from '../../../shared/domain/testing/result.ts'
import type { StepResult } from '../../../shared/domain/testing/step-result.ts'
import type { StepState } from '../../../shared/domain/testing/step-states.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { ChecklistService, RecordRefusal } from '../checklist/checklist.service.ts'
import type { CoreDeps } from '../deps.ts'
import { machinePage } from '../machines/machine-page.ts'
import { findOrganisation } from '../session/people.repository.ts'

type Ports = Pick<CoreDeps, 'db'> & { hub: ChangeHub; checklist: ChecklistService }
export type TestedResult = TestVerdict & Pick<StepResult, 'stepKey' | 'skipReason' | 'durationSeconds'>

/** The interactive tests of one machine, for the page that the machine itself shows. */
export function createTestedMachineService({ db, hub, checklist }: Ports) {
  async function view(actor: Actor, machineId: string): Promise<TestedMachineView | 'NOT_FOUND'> {
    const page = await machinePage(db, machineId)
    if (page === null) return 'NOT_FOUND'
    const { summary, reading } = page
    const builtIn = reading?.facts.monitors.find(({ isBuiltIn }) => isBuiltIn)
    const { nativeWidth: width = null, nativeHeight: height = null } = builtIn ?? {}
    return {
      assetTag: page.machine.assetTag,
      title: machineTitle(summary.manufacturer, summary.model),
      kind: summary.kind,
      panel: width === null || height === null ? null : { width, height },
      operatorName: actor.operatorName,
      organisationName: (await findOrganisation(db))?.name ?? null,
      steps: page.steps.filter(isInPage),
    }
  }

  async function isAsked(machineId: string, stepKey: string): Promise<boolean> {
    const page = await machinePage(db, machineId)
    return page?.steps.some((step) => step.key === stepKey && isInPage(step)) ?? false
  }

  return {
    view,

    async record(actor: Actor, machineId: string, told: TestedResult): Promise<TestedMachineView | RecordRefusal> {
      if (!(await isAsked(machineId, told.stepKey))) return 'NOT_ASKED'
      const recorded = await checklist.record(actor, { ...told, machineId, answers: [], note: null, evidence: null })
      return typeof recorded === 'string' ? recorded : view(actor, machineId)
    },

    async undo(
      actor: Actor,
      machineId: string,
      stepKey: string,
    ): Promise<TestedMachineView | 'NOT_FOUND' | 'NOT_ASKED'> {
      if (!(await isAsked(machineId, stepKey))) return 'NOT_ASKED'
      const undone = await checklist.undo(actor, machineId, stepKey)
      return typeof undone === 'string' ? undone : view(actor, machineId)
    },

    async *changes(machineId: string, signal?: AbortSignal): AsyncGenerator<{ changed: true }> {
      // The first word tells the page that it is heard; what changed before is asked anyway.
      yield { changed: true }
      for await (const { subject, id } of hub.subscribe(signal)) {
        if (subject === 'machines' && id === machineId) yield { changed: true }
      }
    },
  }
}

function isInPage({ definition }: StepState): boolean {
  return definition.test.kind === 'interactive'
}
