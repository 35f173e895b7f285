import { Button, SegmentedControl } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { DocumentKind, IssuedDocument, Language } from '../../../../shared/domain/document.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { CertificateRefusals } from './CertificateRefusals.tsx'
import { DocumentList } from './DocumentList.tsx'
import styles from './PapersTab.module.css'

export function PapersTab({ page }: { page: MachinePage }) {
  const { t, language } = useWords()
  const [paperLanguage, setPaperLanguage] = useState<Language>(language)
  const label = useIssue(page, 'label', paperLanguage)
  const certificate = useIssue(page, 'certificate', paperLanguage)
  const report = useIssue(page, 'report', paperLanguage)
  const has = (kind: DocumentKind) => page.documents.some((document) => document.kind === kind)
  return (
    <div className={styles.tab}>
      <div className={styles.language}>
        <span id="paper-language">{t('screens.papers.language')}</span>
        <SegmentedControl
          aria-labelledby="paper-language"
          value={paperLanguage}
          onChange={(value) => setPaperLanguage(value === 'en' ? 'en' : 'fr')}
          data={[
            { value: 'fr', label: t('screens.papers.languageOf.fr') },
            { value: 'en', label: t('screens.papers.languageOf.en') },
          ]}
        />
      </div>
      <div className={styles.kinds}>
        <Panel title={t('screens.papers.label')} hint={t('screens.papers.labelHint')}>
          <CertificateRefusals error={label.error} />
          <div>
            <Button
              size="lg"
              variant={has('label') ? 'default' : 'filled'}
              loading={label.isPending}
              onClick={() => label.mutate()}
            >
              {t(has('label') ? 'screens.papers.reissue' : 'screens.papers.issueLabel')}
            </Button>
          </div>
        </Panel>
        <Panel title={t('screens.papers.certificate')} hint={t('screens.papers.certificateHint')}>
          <CertificateRefusals error={certificate.error} />
          <div>
            <Button size="lg" variant="default" loading={certificate.isPending} onClick={() => certificate.mutate()}>
              {t(has('certificate') ? 'screens.papers.reissue' : 'screens.papers.issueCertificate')}
            </Button>
          </div>
          {certificate.isError && (
            <div className={styles.report}>
              <p>{t('screens.papers.reportHint')}</p>
              <Failed error={report.error} />
              <Button size="lg" variant="default" loading={report.isPending} onClick={() => report.mutate()}>
                {t('screens.papers.issueReport')}
              </Button>
            </div>
          )}
        </Panel>
      </div>
      <DocumentList documents={page.documents} />
    </div>
  )
}

type Input = { machineId: string; language: Language }
const issueOf: Record<DocumentKind, (input: Input) => Promise<IssuedDocument>> = {
  label: (input) => client.documents.issueLabel(input),
  certificate: (input) => client.documents.issueCertificate(input),
  report: (input) => client.documents.issueReport(input),
}

function useIssue(page: MachinePage, kind: DocumentKind, language: Language) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const input = { machineId: page.machine.id, language }
  return useMutation({
    mutationFn: () => issueOf[kind](input),
    onSuccess: async (issued: IssuedDocument) => {
      showToast({ state: 'ok', text: t('screens.papers.done', { kind: t(`screens.papers.kindOf.${issued.kind}`) }) })
      keep(await client.machines.page({ machineId: page.machine.id }))
    },
  })
}
