import { Button } from '@mantine/core'
import type { EditableChecklist } from '../../../../../shared/contract/checklists.contract.ts'
import type { ChecklistDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './VersionList.module.css'

type Props = { versions: EditableChecklist['versions']; onRestore: (definition: ChecklistDefinition) => void }

/** Every version there was; none is ever deleted, and any may be taken as the start of the next. */
export function VersionList({ versions, onRestore }: Props) {
  const { t, dateTime } = useWords()
  return (
    <details className={styles.versions}>
      <summary>{t('checklist.settings.history')}</summary>
      <ul>
        {versions.map(({ definition, savedAt, operatorName }) => (
          <li key={definition.version} className={styles.version}>
            <span>
              {t('checklist.settings.version', { version: definition.version })} ·{' '}
              {t('checklist.settings.stepCount', { count: definition.steps.length })} ·{' '}
              <span className="soft">
                {savedAt === null || operatorName === null
                  ? t('checklist.settings.shipped')
                  : t('checklist.settings.savedBy', { name: operatorName, at: dateTime(savedAt) })}
              </span>
            </span>
            <Button variant="default" onClick={() => onRestore(definition)}>
              {t('checklist.settings.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
