import { Button, SegmentedControl } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExaminedLine, ExaminedList } from '../../../../shared/contract/intakes.contract.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ListPreview.module.css'
import { useLineWords } from './use-line-words.ts'

/** Rows drawn at most: every line that is left out comes before those that are kept. */
const mostShown = 400

/** What would be kept and what not, each line with its reason. Nothing is kept before the button. */
export function ListPreview({ list, onDone }: { list: ExaminedList; onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [isOnlyLeft, setOnlyLeft] = useState(list.rejectedCount > 0)
  const accept = useMutation({
    mutationFn: () => client.intakes.acceptList({ examinationId: list.examinationId }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.intakes.key() })
      showToast({ state: 'ok', text: t('reception.list.accepted') })
      onDone()
    },
  })
  const { acceptedCount, rejectedCount } = list
  const lines = isOnlyLeft ? list.lines.filter(({ problem }) => problem !== null) : list.lines
  return (
    <section className={styles.preview} aria-label={t('reception.list.previewTitle', { name: list.fileName })}>
      <h3>{t('reception.list.previewTitle', { name: list.fileName })}</h3>
      <p>
        <strong>{t('reception.list.kept', { count: acceptedCount })}</strong>
        {', '}
        {rejectedCount === 0 ? t('reception.list.leftNone') : t('reception.list.left', { count: rejectedCount })}.
      </p>
      <ColumnWords list={list} />
      {rejectedCount > 0 && (
        <SegmentedControl
          className={styles.which}
          aria-label={t('reception.list.verdict')}
          value={isOnlyLeft ? 'left' : 'all'}
          onChange={(value) => setOnlyLeft(value === 'left')}
          data={[
            { value: 'left', label: t('reception.list.showLeft') },
            { value: 'all', label: t('reception.list.showAll') },
          ]}
        />
      )}
      <Lines lines={lines.slice(0, mostShown)} />
      <Failed error={accept.error} />
      <div className={styles.actions}>
        <Button
          size="lg"
          className={styles.button}
          disabled={acceptedCount === 0}
          loading={accept.isPending}
          onClick={() => accept.mutate()}
        >
          {acceptedCount === 0 ? t('reception.list.acceptNone') : t('reception.list.accept', { count: acceptedCount })}
        </Button>
        <Button size="lg" className={styles.button} variant="default" onClick={onDone}>
          {t('reception.list.cancel')}
        </Button>
      </div>
    </section>
  )
}

const known = ['manufacturer', 'model', 'serial', 'assetTag', 'kind'] as const

function ColumnWords({ list }: { list: ExaminedList }) {
  const { t } = useWords()
  const used = list.columns.flatMap(({ heading, column }) => {
    const name = known.find((one) => one === column)
    return name === undefined ? [] : [`${heading} → ${t(`reception.list.column.${name}`)}`]
  })
  const unused = list.columns.filter(({ column }) => column === null).map(({ heading }) => heading)
  return (
    <p className="soft">
      {t('reception.list.columns', { columns: used.join(' · ') })}{' '}
      {unused.length > 0 && t('reception.list.unused', { columns: unused.join(' · ') })}
    </p>
  )
}

function Lines({ lines }: { lines: readonly ExaminedLine[] }) {
  const { t } = useWords()
  const words = useLineWords()
  return (
    <section
      className={styles.scroller}
      aria-label={t('reception.list.said')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must scroll by keyboard
      tabIndex={0}
    >
      <table className={styles.lines}>
        <thead>
          <tr>
            <th data-number>{t('reception.list.line')}</th>
            <th>{t('reception.list.said')}</th>
            <th>{t('reception.list.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <td data-number>{line.line}</td>
              <td className="mono">{line.told}</td>
              <td>
                <StateWord state={line.problem === null ? 'ok' : 'warn'}>
                  {line.problem === null ? t('reception.list.ok') : words(line.problem)}
                </StateWord>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
