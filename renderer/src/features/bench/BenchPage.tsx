import { Button } from '@mantine/core'
import { IconCpu } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { go } from '../../app/navigation.ts'
import { Key } from '../../components/Key.tsx'
import { withLaterWords } from '../../i18n/start-i18n.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import styles from './BenchPage.module.css'
import { ScanDrawing } from './ScanDrawing.tsx'

// Loaded after the bench stands: it waits for a scan, and neither is needed for that.
const OtherMachines = lazy(() => withLaterWords(import('./OtherMachines.tsx')))
const RecentMachines = lazy(async () => ({
  default: (await withLaterWords(import('./RecentMachines.tsx'))).RecentMachines,
}))
const ResumeTests = lazy(async () => ({
  default: (await withLaterWords(import('../testing-runs/ResumeTests.tsx'))).ResumeTests,
}))

/** No machine on the bench: the two ways to put one there. */
export function BenchPage() {
  const { t } = useWords()
  const toReading = () => go({ page: 'take-reading' })
  useShortcut('enter', toReading)
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <section className={styles.prompt}>
          <ScanDrawing />
          <h1 className={styles.title}>{t('screens.bench.emptyTitle')}</h1>
          <p className={styles.text}>{t('screens.bench.emptyScan')}</p>
          <Button
            className={styles.read}
            size="xl"
            leftSection={<IconCpu size={28} stroke={1.6} aria-hidden="true" />}
            rightSection={<Key>{t('screens.shortcuts.keys.enter')}</Key>}
            onClick={toReading}
          >
            {t('screens.bench.readThis')}
          </Button>
          <p className={styles.hint}>{t('screens.bench.readThisHint')}</p>
        </section>
        <Suspense fallback={null}>
          <div className={styles.resume}>
            <ResumeTests />
          </div>
        </Suspense>
        <Suspense fallback={null}>
          <OtherMachines />
        </Suspense>
      </div>
      <Suspense fallback={null}>
        <RecentMachines currentId={null} />
      </Suspense>
    </div>
  )
}
