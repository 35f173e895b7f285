import { useState } from 'react'
import type { DeliveryPage } from '../../../../shared/contract/deliveries.contract.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Box } from './Box.tsx'
import styles from './Boxes.module.css'
import { ReturnDialog } from './ReturnDialog.tsx'
import { usePacking } from './use-packing.ts'

export type PackedMachine = DeliveryPage['machines'][number]

/** What the boxes share: what is in the hand, where a machine may go, who takes it back. */
export type Packing = {
  isOpen: boolean
  /** The highest number, one more than the boxes there are. */
  newNumber: number
  move: (machineId: string, packageNumber: number) => void
  remove: (machineId: string) => void
  takeBack: (packed: PackedMachine) => void
  dragged: string | null
  drag: (machineId: string | null) => void
}

/** Boxes or pallets with their machines; a machine moves by mouse and by keyboard alike. */
export function Boxes({ page }: { page: DeliveryPage }) {
  const { t } = useWords()
  const { delivery, machines } = page
  const { pack, unpack, error } = usePacking(delivery.id)
  const [dragged, drag] = useState<string | null>(null)
  const [back, setBack] = useState<PackedMachine | null>(null)
  const boxes = [...Map.groupBy(machines, ({ packageNumber }) => packageNumber)]
  const packing: Packing = {
    isOpen: delivery.deliveredAt === null,
    newNumber: Math.max(0, ...boxes.map(([number]) => number)) + 1,
    move: (machineId, packageNumber) => pack.mutate({ machineIds: [machineId], packageNumber }),
    remove: (machineId) => unpack.mutate(machineId),
    takeBack: setBack,
    dragged,
    drag,
  }
  const counts = [
    t('deliveries.count', { count: delivery.machineCount }),
    t('deliveries.packageCount', { count: delivery.packageCount }),
  ]
  return (
    <Panel
      title={t('deliveries.boxes.title')}
      hint={t(packing.isOpen ? 'deliveries.boxes.hint' : 'deliveries.boxes.hintDone')}
      aside={<span className={styles.counts}>{counts.join(' · ')}</span>}
    >
      <Failed error={error} />
      {boxes.length === 0 && <p className="soft">{t('deliveries.boxes.none')}</p>}
      {boxes.map(([number, inside]) => (
        <Box key={number} number={number} machines={inside} delivery={delivery} packing={packing} />
      ))}
      {dragged !== null && <Box number={packing.newNumber} machines={[]} delivery={delivery} packing={packing} />}
      {back !== null && <ReturnDialog delivery={delivery} packed={back} onClose={() => setBack(null)} />}
    </Panel>
  )
}
