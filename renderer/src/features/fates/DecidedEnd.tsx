import { Button } from '@mantine/core'
import type { MachineFateView } from '../../../../shared/contract/fates.contract.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { useUndoFate } from './use-fate.ts'

/** What was decided of the machine, by whom and why. */
export function DecidedEnd({ fate }: { fate: MachineFateView }) {
  const { t, date } = useWords()
  const isManager = useIsManager()
  const undo = useUndoFate(fate.assetTag)
  const { reason, operatorName: who, decidedAt, wasteSlipId } = fate
  return (
    <Notice state="skip" title={t(`deliveries.fate.${fate.fate}`)}>
      <p>{t('deliveries.decide.by', { who, date: date(decidedAt), reason })}</p>
      {wasteSlipId !== null && <p>{t('deliveries.decide.onSlip')}</p>}
      <Failed error={undo.error} />
      {isManager && wasteSlipId === null && (
        <div>
          <Button size="lg" variant="default" loading={undo.isPending} onClick={() => undo.mutate(fate.id)}>
            {t('deliveries.decide.undo')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
