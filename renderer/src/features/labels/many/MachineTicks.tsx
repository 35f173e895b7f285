import { Button, Checkbox } from '@mantine/core'
import { type MachineSummary, machineTitle } from '../../../../../shared/domain/machine.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './MachineTicks.module.css'

type Props = {
  machines: readonly MachineSummary[]
  without: ReadonlySet<string>
  onChange: (without: ReadonlySet<string>) => void
}

/** All are ticked at first: a whole intake is labelled more often than a part of it. */
export function MachineTicks({ machines, without, onChange }: Props) {
  const { t } = useWords()
  return (
    <>
      <div className={styles.acts}>
        <Button variant="default" onClick={() => onChange(new Set())}>
          {t('labels.many.all')}
        </Button>
        <Button variant="default" onClick={() => onChange(new Set(machines.map(({ id }) => id)))}>
          {t('labels.many.none')}
        </Button>
      </div>
      <ul className={styles.list}>
        {machines.map(({ id, assetTag, manufacturer, model }) => (
          <li key={id}>
            <Checkbox
              size="md"
              checked={!without.has(id)}
              onChange={() => toggle(id)}
              label={
                <>
                  <span className="mono">{assetTag}</span>{' '}
                  <span className="soft">{machineTitle(manufacturer, model) ?? t('screens.machine.unnamed')}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </>
  )

  function toggle(id: string): void {
    const next = new Set(without)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
}
