import { Button } from '@mantine/core'
import type { DeliveryPage } from '../../../../shared/contract/deliveries.contract.ts'
import { Failed } from '../../components/Failed.tsx'
import { MachineRows } from '../../components/MachineRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { usePacking } from './use-packing.ts'

/** Promised to the same association, and on no delivery yet. */
export function WaitingPanel({ page: { delivery, waiting, machines } }: { page: DeliveryPage }) {
  const { t } = useWords()
  const { pack, isBusy, error } = usePacking(delivery.id)
  // The last box is the one that is still open on the table.
  const packageNumber = Math.max(1, ...machines.map((one) => one.packageNumber))
  const add = (machineIds: readonly string[]) => pack.mutate({ machineIds, packageNumber })
  return (
    <Panel
      title={t('deliveries.boxes.waiting')}
      hint={t('deliveries.boxes.waitingHint')}
      aside={
        waiting.length > 1 && (
          <Button variant="default" size="md" loading={isBusy} onClick={() => add(waiting.map(({ id }) => id))}>
            {t('deliveries.boxes.addAll')}
          </Button>
        )
      }
    >
      <Failed error={error} />
      <MachineRows
        machines={waiting}
        action={({ id, assetTag }) => (
          <Button
            variant="default"
            size="md"
            disabled={isBusy}
            aria-label={t('deliveries.boxes.addOf', { tag: assetTag })}
            onClick={() => add([id])}
          >
            {t('deliveries.boxes.add')}
          </Button>
        )}
      />
    </Panel>
  )
}
