import type { CollectionArrival } from '../../../../shared/contract/collection.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ReadingNotes } from '../reading/ReadingNotes.tsx'
import { TenFacts } from '../reading/TenFacts.tsx'
import { WhichMachine } from '../reading/WhichMachine.tsx'
import styles from './KeepArrival.module.css'

type Props = { arrival: CollectionArrival; onClose: () => void }

/** What the other machine told, and the same question as for a reading of this one: which machine is it? */
export function KeepArrival({ arrival: { preview }, onClose }: Props) {
  const { t } = useWords()
  const { facts, origins, notes } = preview.reading
  const title = machineTitle(facts.identity.manufacturer, facts.identity.model) ?? t('collection.unnamed')
  return (
    <Dialog title={title} size="72rem" onClose={onClose}>
      <div className={styles.reading}>
        <TenFacts kind={facts.chassis.kind} facts={facts} origins={origins} />
        <ReadingNotes notes={notes} />
        <WhichMachine preview={preview} />
      </div>
    </Dialog>
  )
}
