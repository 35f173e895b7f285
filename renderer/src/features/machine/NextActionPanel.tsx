import { Button } from '@mantine/core'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { NextAction } from '../../../../shared/domain/next-action.ts'
import { go } from '../../app/navigation.ts'
import { Key } from '../../components/Key.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import styles from './NextActionPanel.module.css'
import { placeOfAction } from './place-of-action.ts'

/** The one thing to do now, large; Enter does it. */
export function NextActionPanel({ page }: { page: MachinePage }) {
  const { t, language } = useWords()
  const action = page.nextAction
  const place = placeOfAction(action, page.machine.id)
  useShortcut('enter', () => place !== null && go(place), place !== null)
  return (
    <section className={styles.panel} aria-labelledby="next-action">
      <p className={styles.caption}>{t('screens.machine.next')}</p>
      <h2 id="next-action" className={styles.title}>
        <ActionTitle action={action} />
      </h2>
      <p className={styles.hint}>
        {action.kind === 'TEST' ? action.how[language] : t(`screens.nextAction.${action.kind}_hint`)}
      </p>
      {place !== null && action.kind !== 'NOTHING' && action.kind !== 'ENDED' && (
        <Button
          className={styles.button}
          size="xl"
          rightSection={<Key>{t('screens.shortcuts.keys.enter')}</Key>}
          onClick={() => go(place)}
        >
          {t(`screens.nextAction.${action.kind}_do`)}
        </Button>
      )}
    </section>
  )
}

function ActionTitle({ action }: { action: NextAction }) {
  const { t, language } = useWords()
  if (action.kind === 'TEST') return t('screens.nextAction.TEST', { step: action.title[language] })
  if (action.kind === 'ERASE') return t('screens.nextAction.ERASE', { driveName: action.driveName })
  return t(`screens.nextAction.${action.kind}`)
}
