import { SegmentedControl } from '@mantine/core'
import styles from './Choice.module.css'

type Props = {
  label: string
  hint?: string
  value: string
  options: { value: string; label: string }[]
  onChoose: (value: string) => void
  isDisabled?: boolean
}

/** A setting of few values: its name and what it changes on the left, the values on the right. */
export function Choice({ label, hint, value, options, onChoose, isDisabled = false }: Props) {
  return (
    <div className={styles.choice}>
      <div className={styles.words}>
        <p>{label}</p>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      <SegmentedControl aria-label={label} value={value} onChange={onChoose} data={options} disabled={isDisabled} />
    </div>
  )
}
