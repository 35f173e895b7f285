import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { go } from '../../app/navigation.ts'
import { Key } from '../../components/Key.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'

export function AllTestsDone({ page }: { page: MachinePage }) {
  const { t } = useWords()
  const failedCount = page.steps.filter(({ state }) => state === 'fail').length
  const toGrade = () => go({ page: 'machine', machineId: page.machine.id, tab: 'grade' })
  useShortcut('enter', toGrade)
  const button = useRef<HTMLButtonElement>(null)
  // The last step that had the focus is gone, or the door to it still has it: Enter must lead on, not back.
  useEffect(() => button.current?.focus(), [])
  return (
    <Notice
      state={failedCount > 0 ? 'fail' : 'ok'}
      title={failedCount > 0 ? t('checklist.page.failed', { count: failedCount }) : t('checklist.page.allDone')}
    >
      <p>{t('checklist.page.allDoneHint')}</p>
      <div>
        <Button ref={button} size="lg" rightSection={<Key>{t('screens.shortcuts.keys.enter')}</Key>} onClick={toGrade}>
          {t('checklist.page.toGrade')}
        </Button>
      </div>
    </Notice>
  )
}
