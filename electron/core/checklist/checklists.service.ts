import type { EditableChecklist } from '../../../shared/contract/checklists.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type DefinitionProblem, definitionProblems } from '../../../shared/domain/testing/check-definition.ts'
import type { ChecklistDefinition } from '../../../shared/domain/testing/step-definition.ts'
import type { Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { isManager } from '../session/people.repository.ts'
import { insertVersion, savedVersions } from './checklists.repository.ts'
import { shippedChecklists } from './shipped-checklists.ts'

type Ports = Pick<CoreDeps, 'db'> & { ledger: Ledger; hub: ChangeHub }
export type SaveRefusal =
  | { refused: 'NOT_FOUND' | 'MANAGER_NEEDED' | 'CHANGED_MEANWHILE' }
  | { refused: 'CHECKLIST_REFUSED'; problems: DefinitionProblem[] }

/** The lists as the workshop edits them. */
export function createChecklistsService({ db, ledger, hub }: Ports) {
  return {
    list: () => editable(db),

    /** Keeps the list as the version after the one it was made from. */
    async save(actor: Actor, wanted: ChecklistDefinition): Promise<EditableChecklist | SaveRefusal> {
      if (!(await isManager(db, actor.operatorId))) return { refused: 'MANAGER_NEEDED' }
      const problems = definitionProblems(wanted)
      if (problems.length > 0) return { refused: 'CHECKLIST_REFUSED', problems }
      const refused = await ledger.change(actor, async ({ trx, at, record }) => {
        const current = (await editable(trx)).find((one) => one.current.id === wanted.id)?.current
        if (current === undefined) return 'NOT_FOUND'
        if (current.version !== wanted.version) return 'CHANGED_MEANWHILE'
        // Which machines it is for is not for a list to change: each kind must keep one.
        const definition = { ...wanted, kinds: current.kinds, version: current.version + 1 }
        await insertVersion(trx, { definition, savedAt: at, operatorName: actor.operatorName })
        record({ action: 'CHECKLIST_SAVED', subjectId: definition.id, before: current, after: definition })
        return null
      })
      if (refused !== null) return { refused }
      hub.publish({ subject: 'machines', id: null })
      return (await editable(db)).find((one) => one.current.id === wanted.id) ?? { refused: 'NOT_FOUND' }
    },
  }
}

async function editable(db: Db): Promise<EditableChecklist[]> {
  const saved = await savedVersions(db)
  return shippedChecklists.map((shipped) => {
    const here = saved.filter(({ definition }) => definition.id === shipped.id)
    const isCopied = here.some(({ definition }) => definition.version === shipped.version)
    const first = isCopied ? [] : [{ definition: shipped, savedAt: null, operatorName: null }]
    const versions = [...first, ...here].toSorted((one, other) => other.definition.version - one.definition.version)
    return { current: versions[0]?.definition ?? shipped, versions: versions.map(withoutCopyTime) }
  })
}

/** A shipped version was copied when the first machine started with it: nobody saved it then. */
function withoutCopyTime(version: EditableChecklist['versions'][number]): EditableChecklist['versions'][number] {
  return version.operatorName === null ? { ...version, savedAt: null } : version
}
