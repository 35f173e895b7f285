import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type BilanSheet, bilanSheets } from '../../../../shared/domain/bilan.ts'
import { client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import page from './FiguresPage.module.css'
import styles from './SheetButtons.module.css'

export function SheetButtons({ campaignId }: { campaignId: string | null }) {
  const { t, language } = useWords()
  const get = useMutation({
    mutationFn: (sheet: BilanSheet) => client.bilan.export({ campaignId, sheet, language }),
    onSuccess: saveFile,
  })
  return (
    <section className={page.section} aria-labelledby="bilan-sheets" data-screen-only>
      <h2 id="bilan-sheets">{t('bilan.export.title')}</h2>
      <Failed error={get.error} />
      <div className={styles.buttons}>
        {bilanSheets.map((sheet) => (
          <Button key={sheet} variant="default" disabled={get.isPending} onClick={() => get.mutate(sheet)}>
            {t(`bilan.export.of.${sheet}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
