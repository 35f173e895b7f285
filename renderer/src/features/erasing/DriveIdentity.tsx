import type { DriveState } from '../../../../shared/domain/erasing/drive-state.ts'
import { drivesOwnSerial } from '../../../../shared/domain/erasing/erase-blockers.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './DriveIdentity.module.css'
import { mediumWords, portWords } from './drive-words.ts'

/** Who the drive is, as a person finds it: where it hangs, its name, its size, its number and who told that number. */
export function DriveIdentity({ state, isLarge = false }: { state: DriveState; isLarge?: boolean }) {
  const words = useWords()
  const { t } = words
  const { facts } = state
  const serial = drivesOwnSerial(state)
  const source = facts.serialSource
  const Name = isLarge ? 'h2' : 'h3'
  return (
    <div className={styles.identity} data-large={isLarge || undefined}>
      <p className={styles.place}>
        {state.isTraining && <strong className={styles.training}>{t('erasing.pages.training')}</strong>}
        {placeWords(state, words)} · <span className="mono">{state.devicePath}</span>
      </p>
      <Name className={styles.name}>
        {machineTitle(facts.manufacturer, facts.model) ?? <NoName isTraining={state.isTraining} />}
      </Name>
      <p className={styles.size}>
        <strong>{words.driveSize(facts.sizeBytes)}</strong> {mediumWords(facts, words)}
      </p>
      <p className={styles.serial}>
        {serial === null ? (
          <span className="unknown">{t('erasing.pages.drives.noSerial')}</span>
        ) : (
          <span className="mono">{serial}</span>
        )}
      </p>
      <p className={styles.source}>
        {serial !== null && source !== null && t(`erasing.serialSource.${source}`)}
        {facts.wwn !== null && (
          <span className={styles.wwn}>
            {t('erasing.pages.drives.wwn')} <span className="mono">{facts.wwn}</span>
          </span>
        )}
      </p>
    </div>
  )
}

function NoName({ isTraining }: { isTraining: boolean }) {
  const { t } = useWords()
  if (isTraining) return t('erasing.pages.drives.exerciseDevice')
  return <span className="unknown">{t('erasing.pages.drives.modelUnknown')}</span>
}

function placeWords({ port, isTraining }: DriveState, words: ReturnType<typeof useWords>): string {
  return portWords(port, words) ?? words.t(isTraining ? 'erasing.pages.drives.exerciseFile' : 'screens.frame.unknown')
}
