import { Button } from '@mantine/core'
import type { MachineFateView, WasteSlipView } from '../../../../shared/contract/fates.contract.ts'
import { Failed } from '../../components/Failed.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './FateList.module.css'
import { useUndoFate } from './use-fate.ts'
import { useWeightWords } from './use-weight-words.ts'

type Props = { fate: MachineFateView; slip: WasteSlipView | null }

export function FateRow({ fate, slip }: Props) {
  const { t, date } = useWords()
  const weightWords = useWeightWords()
  const isManager = useIsManager()
  const undo = useUndoFate(fate.assetTag)
  const { machineId, assetTag, title, donorName, reason, weightGrams, operatorName, decidedAt } = fate
  return (
    <tr>
      <td>
        <PlaceLink className={styles.tag} to={{ page: 'machine', machineId, tab: null }}>
          {assetTag}
        </PlaceLink>
        <p className="soft">{title ?? t('screens.machine.unnamed')}</p>
      </td>
      <td>{donorName}</td>
      <td>
        {t(`deliveries.fate.${fate.fate}`)}
        {fate.fate === 'waste' && <SlipWords slip={slip} />}
      </td>
      <td className={styles.reason}>{reason}</td>
      <td data-number className={styles.nowrap}>
        {weightWords(weightGrams)}
      </td>
      <td className="soft">{t('deliveries.ends.by', { who: operatorName, date: date(decidedAt) })}</td>
      <td>
        {isManager && slip === null && (
          <Button
            variant="default"
            aria-label={t('deliveries.ends.undoOf', { tag: assetTag })}
            loading={undo.isPending}
            onClick={() => undo.mutate(fate.id)}
          >
            {t('deliveries.ends.undo')}
          </Button>
        )}
        <Failed error={undo.error} />
      </td>
    </tr>
  )
}

/** Whether it left, and on which slip. */
function SlipWords({ slip }: { slip: WasteSlipView | null }) {
  const { t, date } = useWords()
  if (slip === null) return <p className="soft">{t('deliveries.ends.toLeave')}</p>
  const unnamed = t('deliveries.ends.slipUnnamed', { date: date(slip.handedOverOn) })
  return <p className="soft">{slip.slipNumber ?? unnamed}</p>
}
