import type { ImportedMachine } from '../../../../shared/contract/imports.contract.ts'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ReadingNotes } from '../reading/ReadingNotes.tsx'
import { TenFacts } from '../reading/TenFacts.tsx'
import { WhichMachine } from '../reading/WhichMachine.tsx'
import styles from './ImportResult.module.css'

type Props = { machine: ImportedMachine; onKept: (page: MachinePage) => void; onClose: () => void }

/** What the files told, and the same question as for a reading of this machine: which one is it? */
export function KeepImported({ machine: { preview }, onKept, onClose }: Props) {
  const { t } = useWords()
  const { facts, origins, notes } = preview.reading
  const title = machineTitle(facts.identity.manufacturer, facts.identity.model) ?? t('imports.unnamed')
  return (
    <Dialog title={title} size="72rem" onClose={onClose}>
      <div className={styles.result}>
        <TenFacts kind={facts.chassis.kind} facts={facts} origins={origins} />
        <ReadingNotes notes={notes} />
        <WhichMachine preview={preview} onKept={onKept} />
      </div>
    </Dialog>
  )
}
