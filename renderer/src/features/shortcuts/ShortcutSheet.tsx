import { sections } from '../../app/route.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Key } from '../../components/Key.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ShortcutSheet.module.css'

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const control = t('screens.shortcuts.keys.control')
  return (
    <Dialog title={t('screens.shortcuts.title')} onClose={onClose} size="52rem">
      <div className={styles.columns}>
        <section>
          <h3>{t('screens.shortcuts.everywhere')}</h3>
          <Line keys={['/']} words={t('screens.shortcuts.scanField')} />
          <Line keys={[control, 'K']} words={t('screens.shortcuts.palette')} />
          <Line keys={[t('screens.shortcuts.keys.enter')]} words={t('screens.shortcuts.enter')} />
          <Line keys={[t('screens.shortcuts.keys.escape')]} words={t('screens.shortcuts.goBack')} />
          <Line keys={['?']} words={t('screens.shortcuts.sheet')} />
          <Line keys={['F1']} words={t('screens.shortcuts.help')} />
          <h3>{t('screens.shortcuts.onTests')}</h3>
          <Line keys={[t('screens.shortcuts.keys.left')]} words={t('screens.shortcuts.pass')} />
          <Line keys={[t('screens.shortcuts.keys.right')]} words={t('screens.shortcuts.fail')} />
          <Line keys={[t('screens.shortcuts.keys.down')]} words={t('screens.shortcuts.skipTest')} />
          <Line keys={[control, 'Z']} words={t('screens.shortcuts.undo')} />
        </section>
        <section>
          <h3>{t('screens.shortcuts.places')}</h3>
          {sections.map((section) => (
            <Line
              key={section}
              keys={['g', t(`screens.shortcuts.sections.${section}`)]}
              words={t(`screens.sections.${section}`)}
            />
          ))}
        </section>
      </div>
    </Dialog>
  )
}

function Line({ keys, words }: { keys: readonly string[]; words: string }) {
  return (
    <p className={styles.line}>
      <span>{words}</span>
      <span className={styles.keys}>
        <span className="visually-hidden">{keys.join(' ')}</span>
        {keys.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </span>
    </p>
  )
}
