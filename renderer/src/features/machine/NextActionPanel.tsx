import { Button } from '@mantine/core'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { NextAction } from '../../../../shared/domain/next-action.ts'
import { go } from '../../app/navigation.ts'
import type { Route } from '../../app/route.ts'
import { Key } from '../../components/Key.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import styles from './NextActionPanel.module.css'

/** The one thing to do now, large; Enter does it. */
export function NextActionPanel({ page }: { page: MachinePage }) {
  const { t, language } = useWords()
  const action = page.nextAction
  const place = placeOf(action, page)
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
      {place !== null && action.kind !== 'NOTHING' && (
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

function placeOf(action: NextAction, page: MachinePage): Route | null {
  const machineId = page.machine.id
  switch (action.kind) {
    case 'READ':
      return { page: 'take-reading' }
    case 'SAY_KIND':
      return { page: 'machine', machineId, tab: 'reading' }
    case 'ERASE':
    case 'CONFIRM_NO_DRIVE':
      return { page: 'machine', machineId, tab: 'erasure' }
    case 'TEST':
      return { page: 'machine', machineId, tab: 'tests' }
    case 'GRADE':
      return { page: 'machine', machineId, tab: 'grade' }
    case 'LABEL':
      return { page: 'machine', machineId, tab: 'papers' }
    case 'BATCH':
      return { page: 'batches' }
    case 'NOTHING':
      return null
  }
}
