import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CampaignPaper } from '../../../../../shared/domain/papers.ts'
import { client } from '../../../api/client.ts'
import { useFailureToast } from '../../../api/use-failure.ts'
import { openFile, saveFile } from '../../../app/files.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from '../DocumentList.module.css'

/** Newest first, each as it was issued. */
export function IssuedPapers({ papers }: { papers: readonly CampaignPaper[] }) {
  const { t, dateTime } = useWords()
  if (papers.length === 0) return <p className="soft">{t('deliveries.papers.none')}</p>
  return (
    <table className={styles.table} aria-label={t('deliveries.papers.issuedList')}>
      <thead>
        <tr>
          <th>{t('screens.papers.kind')}</th>
          <th>{t('screens.papers.number')}</th>
          <th>{t('screens.papers.when')}</th>
          <th>{t('screens.papers.by')}</th>
          <th>
            <span className="visually-hidden">{t('screens.papers.open')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.id}>
            <td>
              {t(`deliveries.paperKind.${paper.kind}`)}{' '}
              <span className="soft">{t(`screens.papers.languageOf.${paper.language}`)}</span>
            </td>
            <td className="mono" title={paper.sha256}>
              {paper.number}
            </td>
            <td>{dateTime(paper.issuedAt)}</td>
            <td>{paper.operatorName}</td>
            <td>
              <div className={styles.actions}>
                <PaperActions paper={paper} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PaperActions({ paper: { id: paperId, number, archiveSha256 } }: { paper: CampaignPaper }) {
  const { t } = useWords()
  const onError = useFailureToast()
  const get = useMutation({
    mutationFn: async (use: (file: File) => void) => use(await client.papers.file({ paperId })),
    onError,
  })
  const getArchive = useMutation({
    mutationFn: async () => saveFile(await client.papers.archive({ paperId })),
    onError,
  })
  return (
    <>
      <Button
        variant="default"
        aria-label={t('deliveries.papers.openOf', { number })}
        onClick={() => get.mutate(openFile)}
      >
        {t('screens.papers.open')}
      </Button>
      <Button
        variant="default"
        aria-label={t('deliveries.papers.saveOf', { number })}
        onClick={() => get.mutate(saveFile)}
      >
        {t('screens.papers.download')}
      </Button>
      {archiveSha256 !== null && (
        <Button
          variant="default"
          aria-label={t('deliveries.papers.archiveOf', { number })}
          onClick={() => getArchive.mutate()}
        >
          {t('deliveries.papers.archive')}
        </Button>
      )}
    </>
  )
}
