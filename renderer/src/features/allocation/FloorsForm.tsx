import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { floorByPopulation } from '../../../../shared/domain/allocation/fairness.ts'
import type { ProvinceFloors } from '../../../../shared/domain/allocation/problem.ts'
import { provinces } from '../../../../shared/domain/places/communes.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FloorsForm.module.css'

type Props = {
  machineCount: number
  floors: ProvinceFloors
  isBusy: boolean
  isAgain: boolean
  canPropose: boolean
  onPropose: (floors: ProvinceFloors) => void
}

const mostUnits = 99_999

/** Asks the solver; a manager may keep a minimum for a province. */
export function FloorsForm({ machineCount, floors, isBusy, isAgain, canPropose, onPropose }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState(() => provinces.map((province) => String(floors[province] || '')))
  function submit(event: FormEvent): void {
    event.preventDefault()
    const wanted = provinces.map((province, at) => [province, Number(typed[at] ?? '')] as const)
    onPropose(Object.fromEntries(wanted.filter(([, units]) => units > 0)))
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <details open={Object.keys(floors).length > 0}>
        <summary className={styles.head}>{t('allocation.plan.floors')}</summary>
        <div className={styles.floors}>
          {provinces.map((province, at) => (
            <TextInput
              key={province}
              label={t(`allocation.province.${province}`)}
              inputMode="numeric"
              autoComplete="off"
              value={typed[at] ?? ''}
              onChange={(event) => setTyped(typed.with(at, unitsOf(event.currentTarget.value)))}
            />
          ))}
        </div>
        <p className="soft">{t('allocation.plan.floorsHint')}</p>
        <Button
          variant="default"
          onClick={() => setTyped(provinces.map((province) => String(floorByPopulation(province, machineCount))))}
        >
          {t('allocation.plan.floorsByPeople')}
        </Button>
      </details>
      <Button type="submit" size="lg" variant={isAgain ? 'default' : 'filled'} loading={isBusy} disabled={!canPropose}>
        {t(isAgain ? 'allocation.proposeAgain' : 'allocation.propose')}
      </Button>
    </form>
  )
}

/** Digits only: what is no number is not taken in. */
function unitsOf(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? '' : String(Math.min(Number(digits), mostUnits))
}
