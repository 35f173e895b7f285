import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { IssuedDocument } from '../../../../shared/domain/document.ts'
import { client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { openFile, saveFile } from '../../app/files.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './DocumentList.module.css'

export function DocumentList({ documents }: { documents: readonly IssuedDocument[] }) {
  const { t, dateTime } = useWords()
  const newestFirst = documents.toSorted((one, other) => other.issuedAt.localeCompare(one.issuedAt))
  return (
    <Panel title={t('screens.papers.issued')}>
      {documents.length === 0 ? (
        <p className="soft">{t('screens.papers.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t('screens.papers.kind')}</th>
              <th>{t('screens.papers.number')}</th>
              <th>{t('screens.papers.when')}</th>
              <th>{t('screens.papers.by')}</th>
              <th>{t('screens.papers.print')}</th>
              <th>
                <span className="visually-hidden">{t('screens.papers.open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((document) => (
              <tr key={document.id}>
                <td>
                  {t(`screens.papers.kindOf.${document.kind}`)}{' '}
                  <span className="soft">{t(`screens.papers.languageOf.${document.language}`)}</span>
                </td>
                <td className="mono">{document.number ?? '—'}</td>
                <td>{dateTime(document.issuedAt)}</td>
                <td>{document.operatorName}</td>
                <td className="mono" title={document.sha256}>
                  {document.sha256.slice(0, 12)}…
                </td>
                <td>
                  <div className={styles.actions}>
                    <DocumentActions document={document} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function DocumentActions({ document }: { document: IssuedDocument }) {
  const { t } = useWords()
  const onError = useFailureToast()
  const get = useMutation({
    mutationFn: async (use: (file: File) => void) => use(await client.documents.file({ documentId: document.id })),
    onError,
  })
  return (
    <>
      <Button variant="default" onClick={() => get.mutate(openFile)}>
        {t('screens.papers.open')}
      </Button>
      <Button variant="default" onClick={() => get.mutate(saveFile)}>
        {t('screens.papers.download')}
      </Button>
    </>
  )
}
