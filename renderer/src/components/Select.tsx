import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'

/** The system's own list: it opens over everything, by keyboard, by touch and without a script. */
export function Select(props: NativeSelectProps) {
  return <NativeSelect {...props} rightSection={<IconChevronDown size={20} stroke={1.8} aria-hidden="true" />} />
}
