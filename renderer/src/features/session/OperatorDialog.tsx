import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { JoinForm } from './JoinForm.tsx'
import { KnownOperators } from './KnownOperators.tsx'
import styles from './OperatorDialog.module.css'
import { useKeepSession, useSession } from './use-session.ts'

export function OperatorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const session = useSession()
  const keep = useKeepSession()
  function keepAndClose(next: SessionView): void {
    keep(next)
    onClose()
  }
  if (session.data === undefined) return null
  return (
    <Dialog title={t('screens.frame.whoWorks')} onClose={onClose}>
      <div className={styles.body}>
        <KnownOperators session={session.data} onChosen={keepAndClose} />
        <JoinForm onJoined={keepAndClose} />
      </div>
    </Dialog>
  )
}
