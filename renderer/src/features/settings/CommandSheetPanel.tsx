import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { openFile, saveFile } from '../../app/files.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './CommandSheetPanel.module.css'

/** The sheet to hang beside the bench, in the language of the screen. */
export function CommandSheetPanel() {
  const { t, language } = useWords()
  const get = useMutation({
    mutationFn: async (use: (file: File) => void) => use(await client.documents.commandSheet({ language })),
  })
  return (
    <Panel title={t('screens.settings.commandSheet')} hint={t('screens.settings.commandSheetHint')}>
      <Failed error={get.error} />
      <div className={styles.buttons}>
        <Button size="lg" variant="default" disabled={get.isPending} onClick={() => get.mutate(openFile)}>
          {t('screens.settings.openCommandSheet')}
        </Button>
        <Button size="lg" variant="default" disabled={get.isPending} onClick={() => get.mutate(saveFile)}>
          {t('screens.settings.saveCommandSheet')}
        </Button>
      </div>
    </Panel>
  )
}
