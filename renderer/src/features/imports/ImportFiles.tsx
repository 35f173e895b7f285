import { useMutation } from '@tanstack/react-query'
import { DropZone } from '../../components/DropZone.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { examineFiles } from './examine-files.ts'
import { filesOfDrop, type GivenFile } from './given-files.ts'
import { ImportButtons } from './ImportButtons.tsx'
import styles from './ImportFiles.module.css'
import { ImportResult } from './ImportResult.tsx'

type Props = {
  /** Where a new machine is received without asking; without it the person is asked. */
  intakeId?: string
  /** The machine that the files tell of, where the person already stands in front of it. */
  machineId?: string
}

/** Files of other tools and systems become readings. Nothing is kept before the person says of which machine. */
export function ImportFiles({ intakeId, machineId }: Props) {
  const { t } = useWords()
  const examine = useMutation({
    mutationFn: (given: GivenFile[]) => examineFiles(given, machineId ?? null),
  })
  const onFiles = (given: GivenFile[]) => {
    if (given.length > 0) examine.mutate(given)
  }
  return (
    <DropZone words={t('imports.dropNow')} onDrop={(transfer) => void filesOfDrop(transfer).then(onFiles)}>
      <Panel title={t('imports.title')} hint={t('imports.hint')}>
        <ImportButtons isBusy={examine.isPending} onFiles={onFiles} />
        <p className={styles.hint}>{t('imports.folderHint')}</p>
        <Failed error={examine.error} />
        <div role="status">
          {examine.isPending && <p>{t('imports.reading', { count: examine.variables.length })}</p>}
        </div>
        {examine.data !== undefined && (
          <ImportResult
            key={examine.submittedAt}
            examination={examine.data}
            intakeId={intakeId ?? null}
            machineId={machineId ?? null}
            onClear={examine.reset}
          />
        )}
      </Panel>
    </DropZone>
  )
}
