import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { DocumentKind, Language } from '../../../../shared/domain/document.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { LabelPanel } from '../labels/LabelPanel.tsx'
import { CertificateRefusals } from './CertificateRefusals.tsx'
import { PaperShelf } from './campaign/PaperShelf.tsx'
import { DocumentList } from './DocumentList.tsx'
import styles from './PapersTab.module.css'
import { useIssue } from './use-issue.ts'

export function PapersTab({ page }: { page: MachinePage }) {
  const { t, language } = useWords()
  const [paperLanguage, setPaperLanguage] = useState<Language>(language)
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
      <LabelPanel page={page} language={paperLanguage} />
      <div className={styles.kinds}>
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
      <PaperShelf
        title={t('deliveries.paperKind.test-sheet')}
        hint={t('deliveries.papers.testHint')}
        campaignId={page.machine.campaignId}
        subjectId={page.machine.id}
        kinds={['test-sheet']}
        language={paperLanguage}
      />
      <DocumentList documents={page.documents} />
    </div>
  )
}
