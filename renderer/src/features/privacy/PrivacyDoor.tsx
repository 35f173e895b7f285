import { Button } from '@mantine/core'
import { go } from '../../app/navigation.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'

export function PrivacyDoor() {
  const { t } = useWords()
  return (
    <Panel title={t('privacy.title')} hint={t('privacy.hint')}>
      <div>
        <Button variant="default" onClick={() => go({ page: 'privacy' })}>
          {t('privacy.open')}
        </Button>
      </div>
    </Panel>
  )
}
