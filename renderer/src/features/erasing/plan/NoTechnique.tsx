import { Button } from '@mantine/core'
import type { EraseAdvice } from '../../../../../shared/domain/erasing/erase-plan.ts'
import { Panel } from '../../../components/Panel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { ObstacleList } from './ObstacleList.tsx'

export function NoTechnique({ advice, onBack }: { advice: EraseAdvice; onBack: (() => void) | null }) {
  const { t } = useWords()
  return (
    <Panel title={t('erasing.pages.plan.noTechnique')} hint={t('erasing.pages.plan.noTechniqueDo')}>
      <ObstacleList options={advice.options.filter(({ obstacles }) => obstacles.length > 0)} />
      {onBack !== null && (
        <div>
          <Button variant="default" onClick={onBack}>
            {t('erasing.pages.plan.backToAdvice')}
          </Button>
        </div>
      )}
    </Panel>
  )
}
