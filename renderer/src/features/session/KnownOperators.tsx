import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import styles from './KnownOperators.module.css'

type Props = { session: SessionView; onChosen: (session: SessionView) => void }

export function KnownOperators({ session, onChosen }: Props) {
  const change = useMutation({
    mutationFn: (operatorId: string) => client.session.switchOperator({ operatorId }),
    onSuccess: onChosen,
  })
  return (
    <>
      <div className={styles.people}>
        {session.operators.map((operator) => (
          <Button
            key={operator.id}
            size="lg"
            variant="default"
            aria-current={operator.id === session.actor?.operatorId}
            onClick={() => change.mutate(operator.id)}
          >
            {operator.name}
          </Button>
        ))}
      </div>
      <Failed error={change.error} />
    </>
  )
}
