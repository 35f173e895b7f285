import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { JoinForm } from '../session/JoinForm.tsx'
import { useKeepSession } from '../session/use-session.ts'
import styles from './OperatorsPanel.module.css'

export function OperatorsPanel({ session }: { session: SessionView }) {
  const { t, date } = useWords()
  const keep = useKeepSession()
  const onError = useFailureToast()
  const change = useMutation({
    mutationFn: (operatorId: string) => client.session.switchOperator({ operatorId }),
    onSuccess: keep,
    onError,
  })
  return (
    <Panel title={t('screens.settings.operators')} hint={t('screens.settings.operatorsHint')}>
      <ul className={styles.people}>
        {session.operators.map((operator) => (
          <li key={operator.id} className={styles.person}>
            <span className={styles.name}>
              <strong>{operator.name}</strong>
              <span className="soft">
                {t(`screens.settings.roleOf.${operator.role}`)},{' '}
                {t('screens.settings.since', { date: date(operator.createdAt) })}
              </span>
            </span>
            {operator.id === session.actor?.operatorId ? (
              <StateWord state="ok">{t('screens.settings.current')}</StateWord>
            ) : (
              <Button variant="default" onClick={() => change.mutate(operator.id)}>
                {t('screens.settings.work')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <JoinForm onJoined={keep} />
    </Panel>
  )
}
