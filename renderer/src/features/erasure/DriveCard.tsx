import { Button } from '@mantine/core'
import { IconHammer } from '@tabler/icons-react'
import { useState } from 'react'
import type { MachineDrive } from '../../../../shared/contract/machines.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { FileButton } from '../../components/FileButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { busWords, healthWords } from '../reading/fact-rows.ts'
import { mediaTypeWords } from '../reading/ten-facts.ts'
import { DestructionForm } from './DestructionForm.tsx'
import { DriveAbsence } from './DriveAbsence.tsx'
import styles from './DriveCard.module.css'
import { ErasureStory } from './ErasureStory.tsx'

type Props = { drive: MachineDrive; number: number; onFile: (file: File) => void }

/** One drive: which it is in large type, then what was proved of it. */
export function DriveCard({ drive, number, onFile }: Props) {
  const words = useWords()
  const { t } = words
  const { facts, decisive } = drive
  const older = drive.erasures.filter((erasure) => erasure.id !== decisive?.id)
  const health = t('screens.erasure.health', { value: healthWords(facts, words) })
  const [isTelling, setTelling] = useState(false)
  const title = machineTitle(facts.manufacturer, facts.model)
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <div className={styles.who}>
          <p className={styles.number}>{t('screens.erasure.drive', { number })}</p>
          <h2 className={styles.name}>{title ?? <span className="unknown">{t('screens.frame.unknown')}</span>}</h2>
          <p className={styles.serial}>
            {facts.serial === null ? (
              <span className="unknown">{t('screens.erasure.noSerial')}</span>
            ) : (
              <>
                <span className="soft">{t('screens.erasure.serial')}</span> <span className="mono">{facts.serial}</span>
              </>
            )}
          </p>
        </div>
        <div className={styles.measure}>
          <p className={styles.size}>{words.driveSize(facts.sizeBytes)}</p>
          <p className="soft">
            {[mediaTypeWords(facts.mediaType), busWords(facts), health].filter(Boolean).join(' · ')}
          </p>
        </div>
      </header>
      {!drive.isPresent && decisive?.status !== 'DESTROYED' && <DriveAbsence drive={drive} />}
      {decisive === null ? (
        <div className={styles.none}>
          <Notice state="warn" title={t('screens.erasure.noEvidence')}>
            <p>{t('screens.erasure.noEvidenceDo')}</p>
          </Notice>
        </div>
      ) : (
        <ErasureStory erasure={decisive} />
      )}
      <div className={styles.actions}>
        <FileButton
          label={t('screens.erasure.importLog')}
          accept=".log,.txt,.pdf,.xml,.json,text/plain,application/pdf,text/xml,application/json"
          isMain={decisive === null}
          onFile={onFile}
        />
        <span className="soft">{t('screens.erasure.dropHint')}</span>
        {decisive?.status !== 'DESTROYED' && (
          <Button
            className={styles.destroyed}
            size="lg"
            variant="default"
            leftSection={<IconHammer size={22} stroke={1.6} aria-hidden="true" />}
            onClick={() => setTelling(true)}
            disabled={isTelling}
          >
            {t('screens.erasure.destruction.open')}
          </Button>
        )}
      </div>
      {isTelling && (
        <DestructionForm
          driveId={drive.id}
          driveName={[title, facts.serial].filter(Boolean).join(' · ') || t('screens.frame.unknown')}
          onDone={() => setTelling(false)}
        />
      )}
      {older.length > 0 && (
        <details className={styles.older}>
          <summary>{t('screens.erasure.older', { count: older.length })}</summary>
          {older.map((erasure) => (
            <ErasureStory key={erasure.id} erasure={erasure} />
          ))}
        </details>
      )}
    </article>
  )
}
