import { Button, Checkbox } from '@mantine/core'
import type { MachineFateView } from '../../../../shared/contract/fates.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LoadMachines.module.css'
import { useWeightWords } from './use-weight-words.ts'

type Props = {
  toLeave: readonly MachineFateView[]
  chosenIds: readonly string[]
  onChange: (machineIds: string[]) => void
}

/** Which of the machines decided as waste go with the load; what they are known to weigh stands beside. */
export function LoadMachines({ toLeave, chosenIds, onChange }: Props) {
  const { t } = useWords()
  const weightWords = useWeightWords()
  const chosen = toLeave.filter(({ machineId }) => chosenIds.includes(machineId))
  const knownGrams = chosen.reduce((sum, { weightGrams }) => sum + (weightGrams ?? 0), 0)
  return (
    <fieldset className={styles.machines}>
      <legend>{t('deliveries.slips.machines')}</legend>
      <p className="soft">
        {t(toLeave.length === 0 ? 'deliveries.slips.noMachines' : 'deliveries.slips.machinesHint')}
      </p>
      <ul className={styles.list}>
        {toLeave.map(({ machineId, assetTag, title, weightGrams }) => (
          <li key={machineId}>
            <Checkbox
              size="md"
              checked={chosenIds.includes(machineId)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...chosenIds, machineId] : chosenIds.filter((id) => id !== machineId),
                )
              }
              label={
                <>
                  <span className="mono">{assetTag}</span> {title}{' '}
                  <span className="soft">{weightWords(weightGrams)}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {toLeave.length > 1 && chosen.length < toLeave.length && (
        <div>
          <Button variant="default" onClick={() => onChange(toLeave.map(({ machineId }) => machineId))}>
            {t('deliveries.slips.allMachines')}
          </Button>
        </div>
      )}
      {knownGrams > 0 && <p>{t('deliveries.slips.weightKnown', { weight: weightWords(knownGrams) })}</p>}
    </fieldset>
  )
}
