import { ORPCError } from '@orpc/client'
import type { CertificateRefusal } from '../../../../shared/contract/documents.contract.ts'
import { doubtSentence } from '../../../../shared/i18n/erase-sentences.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './CertificateRefusals.module.css'

/** Why a paper was not issued: drive by drive where the drives are the reason. */
export function CertificateRefusals({ error }: { error: unknown }) {
  const { t } = useWords()
  const refusals = refusalsOf(error)
  if (refusals === null) return <Failed error={error} />
  return (
    <Notice state="fail" title={t('screens.papers.refused')} isAlert>
      <ul className={styles.list}>
        {refusals.map((refusal) => (
          <li key={'driveName' in refusal ? refusal.driveName : refusal.code}>
            <RefusalWords refusal={refusal} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function RefusalWords({ refusal }: { refusal: CertificateRefusal }) {
  const { t } = useWords()
  if (refusal.code !== 'DRIVE_NOT_ERASED') return t(`codes.certificateRefusal.${refusal.code}`, { ...refusal })
  const { driveName, status, doubts } = refusal
  const statusWords = status === null ? t('screens.erasure.noProof') : t(`codes.erasureStatus.${status}`)
  return (
    <>
      {t('codes.certificateRefusal.DRIVE_NOT_ERASED', { driveName, status: statusWords })}
      {doubts.map((doubt) => (
        <span key={doubt.code} className={styles.doubt}>
          {doubtSentence(doubt, t)}
        </span>
      ))}
    </>
  )
}

function refusalsOf(error: unknown): CertificateRefusal[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null
  return (error.data as { refusals: CertificateRefusal[] }).refusals
}
