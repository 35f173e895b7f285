import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './TestButton.module.css'

type Props = { children: ReactNode; isMain?: boolean; isDisabled?: boolean; onPress: () => void }

/** Large enough for a gloved hand, and for a finger on a screen that is being tested. */
export function TestButton({ children, isMain = false, isDisabled = false, onPress }: Props) {
  return (
    <Button
      size="lg"
      className={styles.button}
      variant={isMain ? 'filled' : 'default'}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </Button>
  )
}
