import { Button } from '@mantine/core'
import { go } from '../../app/navigation.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'

export function OfflineDoor() {
  const { t } = useWords()
  return (
    <Panel title={t('offline.title')} hint={t('offline.hint')}>
      <div>
        <Button variant="default" onClick={() => go({ page: 'offline-benches' })}>
          {t('offline.open')}
        </Button>
      </div>
    </Panel>
  )
}
