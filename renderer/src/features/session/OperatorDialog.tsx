import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { client } from '../../api/client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { KnownOperators } from './KnownOperators.tsx'
import styles from './OperatorDialog.module.css'
import { SignIn } from './SignIn.tsx'
import { useKeepSession, useSession } from './use-session.ts'

/** Quick switch: what is open behind the dialog stays open, for whoever goes on with it. */
export function OperatorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const session = useSession()
  const keep = useKeepSession()
  function keepAndClose(next: SessionView): void {
    keep(next)
    onClose()
  }
  const lock = useMutation({ mutationFn: () => client.session.lock(), onSuccess: keepAndClose })
  if (session.data === undefined) return null
  return (
    <Dialog title={t('people.who')} onClose={onClose}>
      <div className={styles.body}>
        {session.data.signIn.isPinAsked ? (
          <>
            <SignIn session={session.data} enterLabel={t('people.enter')} first={null} onEntered={keepAndClose} />
            <Button
              size="lg"
              variant="default"
              leftSection={<IconLock size={22} aria-hidden="true" />}
              loading={lock.isPending}
              onClick={() => lock.mutate()}
            >
              {t('people.lock')}
            </Button>
          </>
        ) : (
          <KnownOperators session={session.data} onChosen={keepAndClose} />
        )}
        <Failed error={lock.error} />
        <p className="soft">{t('people.askManager')}</p>
      </div>
    </Dialog>
  )
}
