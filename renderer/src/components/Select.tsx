import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import styles from './Select.module.css'

/**
 * The browser's own list: by keyboard, by touch and without a script. It opens inside the page, so that a scan heard
 * while it is open is still told from typing; a list of the system's would keep the keys to itself.
 */
export function Select(props: NativeSelectProps) {
  return (
    <NativeSelect
      {...props}
      classNames={{ input: styles.list }}
      rightSection={<IconChevronDown size={20} stroke={1.8} aria-hidden="true" />}
    />
  )
}
