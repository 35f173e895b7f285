import { useEffect } from 'react'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { jobStand } from './job-stand.ts'

/** The window's title calls when a drive needs a hand: it is seen from behind other windows too. */
export function useAttentionTitle(jobs: readonly EraseJob[]): void {
  const { t } = useWords()
  const count = jobs.filter((job) => jobStand(job) === 'hand').length
  useEffect(() => {
    document.title = count === 0 ? t('screens.frame.product') : t('screens.frame.attention', { count })
  }, [count, t])
}
