import { Button, TextInput } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FoundBundle } from '../../../../shared/contract/offline-benches.contract.ts'
import { api, client } from '../../api/client.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './OfflinePage.module.css'
import { WorkPreviewPanel } from './WorkPreviewPanel.tsx'

type Given = { source: { file: File } | { foundId: string }; passphrase: string | null }

/** The work of a bench: off a stick or out of a file, looked at before anything is written. */
export function ImportWork() {
  const { t } = useWords()
  const [doneOf, setDoneOf] = useState<string | null>(null)
  const found = useQuery(api.offlineBenches.found.queryOptions({ staleTime: 0 }))
  const examine = useMutation({ mutationFn: (given: Given) => client.offlineBenches.examine(given) })
  function look(source: Given['source'], passphrase: string | null = null): void {
    setDoneOf(null)
    examine.mutate({ source, passphrase })
  }
  if (examine.data !== undefined) {
    const finish = (name: string | null) => {
      setDoneOf(name)
      examine.reset()
    }
    return <WorkPreviewPanel preview={examine.data} onDone={finish} />
  }
  const isClosed = mayOpenByPassphrase(examine.error)
  return (
    <Panel title={t('offline.home.importTitle')} hint={t('offline.home.importHint')}>
      <DropZone
        words={t('offline.home.choose')}
        onDrop={({ files }) => {
          const file = files[0]
          if (file !== undefined) look({ file })
        }}
      >
        <div className={styles.stack}>
          {doneOf !== null && <Notice state="ok" title={t('offline.preview.done', { name: doneOf })} />}
          <Failed error={isClosed === 'asked' ? null : (examine.error ?? found.error)} />
          {isClosed !== null && examine.variables !== undefined && (
            <Passphrase
              isBusy={examine.isPending}
              onGiven={(passphrase) => look(examine.variables.source, passphrase)}
            />
          )}
          <div className={styles.buttons}>
            <FileButton
              label={t('offline.home.choose')}
              accept=".etabli-poste"
              isBusy={examine.isPending}
              onFile={(file) => look({ file })}
            />
            <Button size="lg" variant="default" loading={found.isFetching} onClick={() => found.refetch()}>
              {t('offline.home.search')}
            </Button>
          </div>
          <Found bundles={found.data ?? []} isBusy={examine.isPending} onLook={(foundId) => look({ foundId })} />
        </div>
      </DropZone>
    </Panel>
  )
}

/** Asked for once without a word of reproach; a wrong one is told. */
function mayOpenByPassphrase(error: unknown): 'asked' | 'wrong' | null {
  if (!(error instanceof ORPCError) || error.code !== 'BUNDLE_REFUSED') return null
  const { problem } = error.data as { problem: string }
  if (problem === 'PASSPHRASE_NEEDED') return 'asked'
  return problem === 'WRONG_PASSPHRASE' ? 'wrong' : null
}

function Passphrase({ isBusy, onGiven }: { isBusy: boolean; onGiven: (passphrase: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    onGiven(text)
  }
  return (
    <form className={styles.stack} onSubmit={submit}>
      <TextInput
        size="md"
        type="password"
        label={t('offline.home.passphrase')}
        description={t('offline.home.isClosed')}
        value={text}
        autoComplete="off"
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button size="lg" type="submit" loading={isBusy} disabled={text === ''}>
          {t('offline.home.openIt')}
        </Button>
      </div>
    </form>
  )
}

type FoundProps = { bundles: readonly FoundBundle[]; isBusy: boolean; onLook: (foundId: string) => void }

function Found({ bundles, isBusy, onLook }: FoundProps) {
  const { t, dateTime, driveSize } = useWords()
  if (bundles.length === 0) return <p className="soft">{t('offline.home.noFound')}</p>
  return (
    <div className={styles.stack}>
      <h3>{t('offline.home.found')}</h3>
      <ul className={styles.lines}>
        {bundles.map(({ id, fileName, path, sizeBytes, changedAt }) => (
          <li key={id} className={styles.line}>
            <div>
              <strong>{fileName}</strong>
              <span className={`soft mono ${styles.path}`}>{path}</span>
              <span className="soft">
                {dateTime(changedAt)} · {driveSize(sizeBytes)}
              </span>
            </div>
            <Button
              size="lg"
              variant="default"
              disabled={isBusy}
              aria-label={t('offline.home.lookOf', { name: fileName })}
              onClick={() => onLook(id)}
            >
              {t('offline.home.look')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
