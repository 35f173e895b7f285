import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { CollectorName } from '../../../../shared/contract/collection.contract.ts'
import { client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ByStick.module.css'

const collectors: readonly CollectorName[] = ['collect.sh', 'collect.ps1']

/** The collector goes out on a stick and its file comes back. */
export function ByStick({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useWords()
  const save = useMutation({
    mutationFn: async (name: CollectorName) => saveFile(await client.collection.script({ name })),
  })
  return (
    <section className={styles.stick}>
      <h3>{t('collection.byStick')}</h3>
      <p className={styles.hint}>{t('collection.byStickHint')}</p>
      <div className={styles.ways}>
        {collectors.map((name) => (
          <Button
            key={name}
            size="lg"
            variant="default"
            leftSection={<IconDownload size={22} stroke={1.6} aria-hidden="true" />}
            disabled={save.isPending}
            onClick={() => save.mutate(name)}
          >
            {t('collection.saveScript', { name })}
          </Button>
        ))}
        <FileButton label={t('collection.file')} accept=".json,application/json" isBusy={isBusy} onFile={onFile} />
      </div>
      <Failed error={save.error} />
    </section>
  )
}
