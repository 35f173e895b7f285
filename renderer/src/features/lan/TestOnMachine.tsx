import { Button } from '@mantine/core'
import { IconDeviceLaptop } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TestedMachineAccess } from '../../../../shared/contract/network.contract.ts'
import { api, client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { AccessCode } from './AccessCode.tsx'
import styles from './TestOnMachine.module.css'

/** A way for the machine on the table to run its own tests: a code, until its browser has come; then who is there. */
export function TestOnMachine({ machineId }: { machineId: string }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const input = { machineId }
  const access = useQuery(api.network.testedMachine.queryOptions({ input }))
  const show = (next: TestedMachineAccess) => cache.setQueryData(api.network.testedMachine.queryKey({ input }), next)
  const open = useMutation({ mutationFn: () => client.network.openTests(input), onSuccess: show })
  const close = useMutation({ mutationFn: () => client.network.closeTests(input), onSuccess: show })
  const here = useQuery(api.testing.state.queryOptions({ input }))
  const { invitation = null, client: tester = null, fingerprint = null } = access.data ?? {}
  const isOpen = invitation !== null || tester !== null
  const isBusy = open.isPending || close.isPending
  // On the machine itself the tests run in this very page.
  if (here.data?.isHere === true && !isOpen) return null
  return (
    <section className={styles.place} aria-labelledby="test-on-machine">
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 id="test-on-machine">{t('network.tests.title')}</h3>
          {tester === null ? <p className="soft">{t('network.tests.hint')}</p> : <Tester tester={tester} />}
        </div>
        <div className={styles.actions}>
          {(invitation !== null || tester === null) && (
            <Button
              size="lg"
              variant="default"
              leftSection={isOpen ? null : <IconDeviceLaptop size={24} stroke={1.6} aria-hidden="true" />}
              disabled={isBusy}
              onClick={() => open.mutate()}
            >
              {t(isOpen ? 'network.tests.again' : 'network.tests.open')}
            </Button>
          )}
          {isOpen && (
            <Button size="lg" variant="default" disabled={isBusy} onClick={() => close.mutate()}>
              {t('network.tests.close')}
            </Button>
          )}
        </div>
      </div>
      <Failed error={open.error ?? close.error} />
      {invitation !== null && (
        <AccessCode
          invitation={invitation}
          fingerprint={fingerprint}
          steps={{ open: t('network.tests.openAddress'), type: t('network.typeCode') }}
        />
      )}
    </section>
  )
}

function Tester({ tester: { isConnected, address } }: { tester: NonNullable<TestedMachineAccess['client']> }) {
  const { t } = useWords()
  if (!isConnected) return <StateWord state="todo">{t('network.tests.notConnected')}</StateWord>
  const from = address === null ? '' : ` · ${t('network.tests.onMachineFrom', { address })}`
  return (
    <StateWord state="doing">
      {t('network.tests.onMachine')}
      {from}
    </StateWord>
  )
}
