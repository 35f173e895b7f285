import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { showToast } from '../../app/toasts.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ListImport.module.css'

type ListedLine = { line: number | null; words: string }
type Report = { examinationId: string; accepted: ListedLine[]; problems: ListedLine[] }

type Props = {
  title: string
  what: string
  columns: string
  examine: (file: File) => Promise<Report>
  accept: (examinationId: string) => Promise<{ createdCount: number }>
  doneWords: (count: number) => string
  onDone: () => void
}

/** A list of a spreadsheet: every line is told what becomes of it, and nothing is saved before the answer. */
export function ListImport({ title, what, columns, examine, accept, doneWords, onDone }: Props) {
  const { t } = useWords()
  const reading = useMutation({ mutationFn: examine })
  const saving = useMutation({
    mutationFn: accept,
    onSuccess: ({ createdCount }) => {
      showToast({ state: 'ok', text: doneWords(createdCount) })
      onDone()
    },
  })
  const give = (file: File | undefined) => {
    saving.reset()
    if (file !== undefined) reading.mutate(file)
  }
  return (
    <DropZone words={t('requests.list.dropNow')} onDrop={(transfer) => give(transfer.files[0])}>
      <Panel title={title} hint={t('requests.list.hint', { what })}>
        <div className={styles.content}>
          <p className="soft">{t('requests.list.columns', { columns })}</p>
          <div className={styles.actions}>
            <FileButton
              label={t('requests.list.choose')}
              accept=".csv,.txt,text/csv"
              isMain={reading.data === undefined}
              isBusy={reading.isPending}
              onFile={give}
            />
            <Button size="lg" variant="default" onClick={onDone}>
              {t('requests.list.cancel')}
            </Button>
          </div>
          <Failed error={reading.error ?? saving.error} />
          {reading.data !== undefined && (
            <ReportView
              report={reading.data}
              isBusy={saving.isPending}
              onAccept={() => saving.mutate(reading.data.examinationId)}
            />
          )}
        </div>
      </Panel>
    </DropZone>
  )
}

function ReportView({ report, isBusy, onAccept }: { report: Report; isBusy: boolean; onAccept: () => void }) {
  const { t } = useWords()
  const { accepted, problems } = report
  const refusedWords = t('requests.list.refused', { count: problems.length })
  return (
    <div className={styles.report} role="status">
      {problems.length > 0 && (
        <>
          <h3>
            <StateWord state="fail">{refusedWords}</StateWord>
          </h3>
          <LineTable label={refusedWords} lines={problems} />
        </>
      )}
      <h3>
        <StateWord state={accepted.length > 0 ? 'ok' : 'warn'}>
          {accepted.length > 0
            ? t('requests.list.accepted', { count: accepted.length })
            : t('requests.list.noneAccepted')}
        </StateWord>
      </h3>
      {accepted.length > 0 && (
        <>
          <LineTable label={t('requests.list.accepted', { count: accepted.length })} lines={accepted} />
          <div className={styles.actions}>
            <Button size="lg" loading={isBusy} onClick={onAccept}>
              {t('requests.list.accept', { count: accepted.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function LineTable({ label, lines }: { label: string; lines: readonly ListedLine[] }) {
  const { t } = useWords()
  return (
    <Table label={label}>
      <tbody>
        {lines.map(({ line, words }) => (
          <tr key={`${line} ${words}`}>
            <td className={styles.line}>
              {line === null ? t('requests.list.wholeList') : `${t('requests.list.lineNumber')} ${line}`}
            </td>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
