import type { IssuerKey } from '../../../../shared/domain/proof/known-issuer.ts'
import { spacedFingerprint } from '../../../../shared/domain/proof/known-issuer.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './SignaturePanel.module.css'

/** Half of a fingerprint a line: eight groups are what one reads aloud without losing the place. */
const lineLength = 40

export function IssuerKeys({ keys }: { keys: readonly IssuerKey[] }) {
  const { t, date } = useWords()
  const inUse = keys.find(({ until }) => until === null)
  const retired = keys.filter(({ until }) => until !== null)
  return (
    <>
      {inUse !== undefined && (
        <div className={styles.part}>
          <h3>{t('signing.fingerprint')}</h3>
          <Fingerprint fingerprint={inUse.fingerprint} />
          <p className="soft">
            {t('signing.since', { date: date(inUse.since) })}. {t('signing.fingerprintHint')}
          </p>
        </div>
      )}
      {retired.length > 0 && (
        <details>
          <summary>
            {t('signing.retired')} ({retired.length})
          </summary>
          <p className="soft">{t('signing.retiredHint')}</p>
          {retired.map(({ fingerprint, since, until }) => (
            <div key={fingerprint} className={styles.retired}>
              <p>{t('signing.retiredLine', { since: date(since), until: until === null ? '' : date(until) })}</p>
              <Fingerprint fingerprint={fingerprint} />
            </div>
          ))}
        </details>
      )}
    </>
  )
}

function Fingerprint({ fingerprint }: { fingerprint: string }) {
  const spaced = spacedFingerprint(fingerprint)
  return (
    <p className={styles.fingerprint}>
      {spaced.slice(0, lineLength).trim()}
      <br />
      {spaced.slice(lineLength)}
    </p>
  )
}
