import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import styles from './CameraTest.module.css'

/** A black picture and a closed shutter look the same from here. */
export function ShutterQuestion({ onOpen, onClosed }: { onOpen: () => void; onClosed: () => void }) {
  const { t } = useWords()
  return (
    <Notice state="warn" title={t('testing.pages.camera.shutter')} isAlert>
      <p>{t('testing.pages.camera.shutterDo')}</p>
      <div className={styles.question}>
        <TestButton isMain onPress={onClosed}>
          {t('testing.pages.camera.wasClosed')}
        </TestButton>
        <TestButton onPress={onOpen}>{t('testing.pages.camera.isOpen')}</TestButton>
      </div>
    </Notice>
  )
}
