import { type DragEvent, useState } from 'react'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './Boxes.module.css'
import type { PackedMachine, Packing } from './Boxes.tsx'
import { PackedRow } from './PackedRow.tsx'

type Props = { number: number; machines: readonly PackedMachine[]; delivery: DeliverySummary; packing: Packing }

/** One box: it takes the machine that is dropped on it. */
export function Box({ number, machines, delivery, packing }: Props) {
  const { t } = useWords()
  const [isOver, setOver] = useState(false)
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const { dragged, drag, move } = packing
    drag(null)
    if (dragged !== null && !machines.some(({ machine }) => machine.id === dragged)) move(dragged, number)
  }
  return (
    <section
      className={styles.box}
      aria-label={t('deliveries.boxes.box', { number })}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (packing.dragged === null) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {machines.length === 0 ? (
        <p className={styles.empty}>{t('deliveries.boxes.dropNew', { number })}</p>
      ) : (
        <>
          <h3 className={styles.title}>
            <span>{t('deliveries.boxes.box', { number })}</span>
            <span className="soft">{t('deliveries.count', { count: machines.length })}</span>
          </h3>
          <ul className={styles.rows}>
            {machines.map((packed) => (
              <PackedRow key={packed.machine.id} packed={packed} delivery={delivery} packing={packing} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
