import { useMutation } from '@tanstack/react-query'
import type { Verification } from '../../../../shared/domain/proof/verification.ts'
import { proof as english } from '../../../../shared/i18n/en/proof.ts'
import { proof as french } from '../../../../shared/i18n/fr/proof.ts'
import { proofReport } from '../../../../shared/i18n/proof-sentences.ts'
import { client } from '../../api/client.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './SignaturePanel.module.css'

const states = { VALID: 'ok', ALTERED: 'fail', UNKNOWN_ISSUER: 'warn', NOT_A_PROOF: 'skip' } as const

/** What the donor's page does, with the keys of this workshop. */
export function VerifyPanel() {
  const { t } = useWords()
  const check = useMutation({ mutationFn: (file: File) => client.proof.verifyFile({ file }) })
  function dropped({ files }: DataTransfer): void {
    const [file] = files
    if (file !== undefined) check.mutate(file)
  }
  return (
    <Panel title={t('signing.check.title')} hint={t('signing.check.hint')}>
      <DropZone words={t('signing.check.drop')} onDrop={dropped}>
        <div className={styles.part}>
          <div>
            <FileButton
              label={t('signing.check.choose')}
              accept=".pdf,.json,.zip"
              isBusy={check.isPending}
              onFile={(file) => check.mutate(file)}
            />
          </div>
          <Failed error={check.error} />
          {check.data !== undefined && <Report fileName={check.variables.name} verification={check.data} />}
        </div>
      </DropZone>
    </Panel>
  )
}

function Report({ fileName, verification }: { fileName: string; verification: Verification }) {
  const { language } = useWords()
  const { headline, sentences, factsTitle, facts } = proofReport(verification, language === 'fr' ? french : english)
  return (
    <div aria-live="polite" className={styles.part}>
      <Notice state={states[verification.verdict]} title={headline}>
        <p className={styles.file}>{fileName}</p>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      {facts.length > 0 && (
        <>
          <h3>{factsTitle}</h3>
          <dl className={styles.facts}>
            {facts.map(({ label, value }) => (
              <div key={`${label} ${value}`}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  )
}
