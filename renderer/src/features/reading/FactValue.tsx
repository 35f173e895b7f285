import { Tooltip } from '@mantine/core'
import type { FactOrigins } from '../../../../shared/domain/reading.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FactValue.module.css'

type Props = { value: string | null; path: string; origins: FactOrigins; isMono?: boolean | undefined }

/** A value, and on hover or focus the source that told it. */
export function FactValue({ value, path, origins, isMono = false }: Props) {
  const { t } = useWords()
  const source = originOf(path, origins)
  const words = source === null ? t('screens.reading.originUnknown') : t('screens.reading.origin', { source })
  return (
    <Tooltip label={words} events={{ hover: true, focus: true, touch: true }} openDelay={250}>
      <span
        className={styles.value}
        data-mono={isMono || undefined}
        data-unknown={value === null || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the origin is told on focus as well as on hover
        tabIndex={0}
      >
        {value ?? t('screens.frame.unknown')}
      </span>
    </Tooltip>
  )
}

/** The source of the value itself, or of what it is part of. */
function originOf(path: string, origins: FactOrigins): string | null {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
    const source = origins[at]
    if (source !== undefined) return source
  }
  return null
}
