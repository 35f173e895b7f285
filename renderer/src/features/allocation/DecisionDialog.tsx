import type { AllocationMachine } from '../../../../shared/contract/allocation.contract.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { AllocateForm } from './AllocateForm.tsx'
import type { AllocationView } from './allocation-view.ts'
import { BanForm } from './BanForm.tsx'
import { ReleaseForm } from './ReleaseForm.tsx'

/** What a person is about to decide; nothing is decided without a reason. */
export type Decision =
  | { kind: 'allocate'; machine: AllocationMachine; lineId: string | null }
  | { kind: 'release'; machine: AllocationMachine; beneficiaryId: string }
  | { kind: 'ban'; machine: AllocationMachine | null; beneficiaryId: string }

type Props = { view: AllocationView; decision: Decision; onClose: () => void }

export function DecisionDialog({ view, decision, onClose }: Props) {
  const { t } = useWords()
  const name = (id: string) =>
    view.page.requests.find(({ beneficiaryId }) => beneficiaryId === id)?.beneficiaryName ?? ''
  switch (decision.kind) {
    case 'allocate': {
      const { machine, lineId } = decision
      const title = machine.allocation === null ? 'allocateTitle' : 'moveTitle'
      return (
        <Dialog title={t(`allocation.actions.${title}`, { tag: machine.assetTag })} onClose={onClose} size="40rem">
          <AllocateForm view={view} machine={machine} lineId={lineId} onDone={onClose} />
        </Dialog>
      )
    }
    case 'release': {
      const { machine, beneficiaryId } = decision
      const title = t('allocation.actions.releaseTitle', { tag: machine.assetTag, name: name(beneficiaryId) })
      return (
        <Dialog title={title} onClose={onClose}>
          <ReleaseForm view={view} machine={machine} beneficiaryId={beneficiaryId} onDone={onClose} />
        </Dialog>
      )
    }
    case 'ban': {
      const { machine, beneficiaryId } = decision
      const title =
        machine === null
          ? t('allocation.actions.banAllTitle', { name: name(beneficiaryId) })
          : t('allocation.actions.banTitle', { tag: machine.assetTag, name: name(beneficiaryId) })
      return (
        <Dialog title={title} onClose={onClose}>
          <BanForm view={view} machine={machine} beneficiaryId={beneficiaryId} onDone={onClose} />
        </Dialog>
      )
    }
  }
}
