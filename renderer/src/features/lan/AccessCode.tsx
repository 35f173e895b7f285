import type { Invitation } from '../../../../shared/contract/network.contract.ts'
import { QrDrawing } from '../../components/QrDrawing.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './AccessCode.module.css'

type Props = {
  invitation: Invitation
  fingerprint: string | null
  /** What to do on the other screen, a line each. */
  steps: { open: string; type: string }
}

/** What to type on another screen, large enough to be read from there. */
export function AccessCode({ invitation, fingerprint, steps }: Props) {
  const { t, clock } = useWords()
  const { addresses, code, expiresAt, qr } = invitation
  const [first, ...others] = addresses
  return (
    <div className={styles.access}>
      <ol className={styles.steps}>
        <li>
          <p>{steps.open}</p>
          <p className={styles.address}>{first}</p>
          {others.length > 0 && <p className={styles.others}>{others.join(' · ')}</p>}
        </li>
        <li>
          <p>{t('network.passWarning')}</p>
        </li>
        <li>
          <p>{steps.type}</p>
          <p className={styles.code}>{code}</p>
          <StateWord state="doing">{t('network.codeUntil', { time: clock(Date.parse(expiresAt)) })}</StateWord>
        </li>
      </ol>
      <figure className={styles.qr}>
        <QrDrawing qr={qr} label={t('network.qr')} />
        <figcaption>{t('network.qrHint')}</figcaption>
      </figure>
      {fingerprint !== null && <Fingerprint fingerprint={fingerprint} />}
    </div>
  )
}

/** In two lines of sixteen pairs, as browsers lay it out: it is compared by eye. */
export function Fingerprint({ fingerprint }: { fingerprint: string }) {
  const { t } = useWords()
  const pairs = fingerprint.split(':')
  return (
    <details className={styles.fingerprint}>
      <summary>{t('network.fingerprint')}</summary>
      <p className={styles.hint}>{t('network.fingerprintHint')}</p>
      <p className={styles.pairs}>
        {pairs.slice(0, 16).join(' ')}
        <br />
        {pairs.slice(16).join(' ')}
      </p>
    </details>
  )
}
