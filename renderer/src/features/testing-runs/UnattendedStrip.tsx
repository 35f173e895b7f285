import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TestingState } from '../../../../shared/contract/testing.contract.ts'
import type { UnattendedTest } from '../../../../shared/domain/testing/step-definition.ts'
import { api, client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { RunTile } from './RunTile.tsx'
import { markOf, progressWords, stateWords } from './run-mark.ts'
import styles from './UnattendedStrip.module.css'
import { UsbStart } from './UsbStart.tsx'

/** The tests that run by themselves, over those that a person does meanwhile. */
export function UnattendedStrip({ machineId }: { machineId: string }) {
  const state = useQuery(api.testing.state.queryOptions({ input: { machineId } }))
  if (state.data === undefined || state.data.asked.length === 0) return null
  return <Strip state={state.data} />
}

type RunOf = (test: UnattendedTest) => TestingState['runs'][number] | null
type StartWanted = { tests?: UnattendedTest[]; usbPorts?: number }

function Strip({ state }: { state: TestingState }) {
  const { t } = useWords()
  const { machineId, asked, runs, isHere, busyWith } = state
  const cache = useQueryClient()
  const onSuccess = (next: TestingState) =>
    cache.setQueryData(api.testing.state.queryKey({ input: { machineId } }), next)
  const start = useMutation({
    mutationFn: (wanted: StartWanted) => client.testing.start({ machineId, ...wanted }),
    onSuccess,
  })
  const cancel = useMutation({
    mutationFn: (test: UnattendedTest | null) => client.testing.cancel({ machineId, test }),
    onSuccess,
  })
  const endUsb = useMutation({ mutationFn: () => client.testing.endUsbPorts({ machineId }), onSuccess })
  const [isCounting, setCounting] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const runOf = (test: UnattendedTest) => runs.find((run) => run.test === test) ?? null
  const left = asked.map(({ test }) => test).filter((test) => test !== 'usb-ports' && !isSettled(runOf(test)))
  const canStart = isHere !== false && busyWith === null
  const startOne = (test: UnattendedTest) =>
    test === 'usb-ports' ? setCounting(true) : start.mutate({ tests: [test] })
  return (
    <section className={styles.strip} aria-label={t('testing.unattended.title')}>
      <header className={styles.head}>
        <div className={styles.told}>
          <h2 className={styles.title}>{t('testing.unattended.title')}</h2>
          <RunSummary asked={asked} runOf={runOf} />
          {state.isHere === null && left.length > 0 && <p className="soft">{t('testing.unattended.maybeHere')}</p>}
        </div>
        <Button
          size="md"
          variant="subtle"
          className={styles.act}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'testing.unattended.close' : 'testing.unattended.open')}
        </Button>
        {canStart && left.length > 0 && (
          <Button
            size="lg"
            className={styles.act}
            loading={start.isPending}
            aria-label={t('testing.unattended.start')}
            onClick={() => start.mutate({ tests: left })}
          >
            {t('testing.unattended.startWord')}
          </Button>
        )}
        {runs.filter((run) => run.state === 'running').length > 1 && (
          <Button size="lg" variant="default" className={styles.act} onClick={() => cancel.mutate(null)}>
            {t('testing.unattended.stopAll')}
          </Button>
        )}
      </header>
      <Where state={state} />
      <Failed error={start.error ?? cancel.error ?? endUsb.error} />
      {isOpen && (
        <ul className={styles.tiles}>
          {asked.map(({ test }) => (
            <RunTile
              key={test}
              test={test}
              run={runOf(test)}
              canStart={canStart}
              onStart={startOne}
              onStop={cancel.mutate}
              onEndUsb={endUsb.mutate}
            />
          ))}
        </ul>
      )}
      {isCounting && (
        <UsbStart
          onCancel={() => setCounting(false)}
          onStart={(usbPorts) => {
            start.mutate({ tests: ['usb-ports'], usbPorts })
            setCounting(false)
          }}
        />
      )}
    </section>
  )
}

/** What runs, each by its name; of the others how many stand where: the strip must leave the height to the verdicts. */
function RunSummary({ asked, runOf }: Pick<TestingState, 'asked'> & { runOf: RunOf }) {
  const words = useWords()
  const runs = asked.map(({ test }) => runOf(test))
  const still = runs.filter((run) => run?.state !== 'running')
  const standings = [...new Set(still.map((run) => stateWords(run, words)))]
  return (
    <ul className={styles.summary}>
      {runs.map(
        (run) =>
          run?.state === 'running' && (
            <li key={run.test} className={styles.state}>
              <StateMark state="doing" size={16} /> {words.t(`testing.unattended.test.${run.test}`)}{' '}
              <span className="soft">{progressWords(run, words) ?? stateWords(run, words)}</span>
            </li>
          ),
      )}
      {standings.map((standing) => {
        const those = still.filter((run) => stateWords(run, words) === standing)
        return (
          <li key={standing} className={styles.state}>
            <StateMark state={markOf(those[0] ?? null)} size={16} />{' '}
            {words.t('testing.unattended.standing', { standing, count: those.length })}
          </li>
        )
      })}
    </ul>
  )
}

function isSettled(run: TestingState['runs'][number] | null): boolean {
  return run !== null && (run.state === 'running' || run.state === 'done')
}

/** A bench that tests itself in the machine's place would lie. */
function Where({ state: { isHere, busyWith } }: { state: TestingState }) {
  const { t } = useWords()
  if (isHere === false) return <Notice state="skip" title={t('testing.unattended.notHere')} />
  return busyWith === null ? null : (
    <Notice state="skip" title={t('testing.unattended.busy', { assetTag: busyWith.assetTag })} />
  )
}
