import { Button } from '@mantine/core'
import type { CollectionDoorView } from '../../../../shared/contract/collection.contract.ts'
import { QrDrawing } from '../../components/QrDrawing.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { CommandLine } from './CommandLine.tsx'
import styles from './OpenDoor.module.css'

type Props = { door: CollectionDoorView; isBusy: boolean; onRenew: () => void; onClose: () => void }

/** What to type on the other machine, large enough to be read from its keyboard. */
export function OpenDoor({ door, isBusy, onRenew, onClose }: Props) {
  const { t, clock } = useWords()
  const { commands, addresses, openedBy } = door
  return (
    <div className={styles.door}>
      <header className={styles.head}>
        <StateWord state="doing">{t('collection.openUntil', { time: clock(Date.parse(door.expiresAt)) })}</StateWord>
        <div className={styles.actions}>
          <Button variant="default" disabled={isBusy} onClick={onRenew}>
            {t('collection.again')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={onClose}>
            {t('collection.stop')}
          </Button>
        </div>
      </header>
      <dl className={styles.facts}>
        <dt>{t('collection.code')}</dt>
        <dd className={styles.code}>{door.code}</dd>
        <dt>{t('collection.address')}</dt>
        <dd className="mono">{addresses.join(' · ')}</dd>
        <dt>{t('collection.openedBy')}</dt>
        <dd>{`${openedBy.operatorName} · ${openedBy.benchName}`}</dd>
      </dl>
      <div className={styles.commands}>
        <CommandLine title={t('collection.onLinux')} command={commands.linux} hint={t('collection.onLinuxHint')} />
        <CommandLine title={t('collection.onLinuxWithoutCurl')} command={commands.linuxWithoutCurl} />
        <CommandLine title={t('collection.onWindows')} command={commands.windows} />
      </div>
      <figure className={styles.qr}>
        <QrDrawing qr={door.qr} label={t('collection.qr')} />
        <figcaption>{t('collection.scanHint')}</figcaption>
      </figure>
    </div>
  )
}
