import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { BatchFormat } from '../../../../shared/contract/batches.contract.ts'
import type { BatchSummary } from '../../../../shared/domain/batch.ts'
import { client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { showToast } from '../../app/toasts.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BatchExports.module.css'

const spreadsheets = ['csv', 'xlsx'] as const
const programs = ['json', 'snipe-it', 'glpi', 'ereuse', 'nwipe-customers'] as const
const keyOf = {
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  'snipe-it': 'snipe',
  glpi: 'glpi',
  ereuse: 'ereuse',
  'nwipe-customers': 'nwipe',
} as const satisfies Record<BatchFormat, string>

/** Every form that the batch leaves in, each with what it is for. */
export function BatchExports({ batch, onClose }: { batch: BatchSummary; onClose: () => void }) {
  const { t, language } = useWords()
  const save = useMutation({
    mutationFn: async (format: BatchFormat | 'archive') => {
      const file =
        format === 'archive'
          ? await client.batches.archive({ batchId: batch.id, language })
          : await client.batches.export({ batchId: batch.id, format, language })
      saveFile(file)
      return file.name
    },
    onSuccess: (name) => showToast({ state: 'ok', text: t('requests.exports.saved', { name }) }),
  })
  const choice = (format: BatchFormat) => (
    <li key={format} className={styles.choice}>
      <Button
        variant="default"
        size="md"
        loading={save.isPending && save.variables === format}
        onClick={() => save.mutate(format)}
      >
        {t(`requests.exports.${keyOf[format]}`)}
      </Button>
      <span className="soft">{t(`requests.exports.${keyOf[format]}Hint`)}</span>
    </li>
  )
  return (
    <Dialog title={t('requests.exports.title')} size="44rem" onClose={onClose}>
      <div className={styles.groups}>
        <Failed error={save.error} />
        <section>
          <h3>{t('requests.exports.spreadsheet')}</h3>
          <ul>{spreadsheets.map(choice)}</ul>
        </section>
        <section>
          <h3>{t('requests.exports.sealed')}</h3>
          <p className="soft">{t('requests.exports.archiveHint')}</p>
          {batch.closedAt === null ? (
            <p>{t('requests.exports.archiveOpen')}</p>
          ) : (
            <Button
              size="md"
              loading={save.isPending && save.variables === 'archive'}
              onClick={() => save.mutate('archive')}
            >
              {t('requests.exports.archive')}
            </Button>
          )}
        </section>
        <section>
          <h3>{t('requests.exports.programs')}</h3>
          <ul>{programs.map(choice)}</ul>
        </section>
      </div>
    </Dialog>
  )
}
