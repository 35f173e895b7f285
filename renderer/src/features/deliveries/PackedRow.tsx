import { Button } from '@mantine/core'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { GradeMark } from '../../components/GradeMark.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { Select } from '../../components/Select.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './Boxes.module.css'
import type { PackedMachine, Packing } from './Boxes.tsx'
import { ReturnedWords } from './ReturnedWords.tsx'

type Props = { packed: PackedMachine; delivery: DeliverySummary; packing: Packing }

/** One machine in its box. */
export function PackedRow({ packed, delivery, packing }: Props) {
  const { t } = useWords()
  const isManager = useIsManager()
  const { machine, returnedAt } = packed
  const { assetTag } = machine
  return (
    <li
      className={styles.row}
      data-back={returnedAt !== null || undefined}
      draggable={packing.isOpen}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', assetTag)
        // Drawn a moment later: a box that appears at once ends the drag in Chromium.
        setTimeout(() => packing.drag(machine.id), 0)
      }}
      onDragEnd={() => packing.drag(null)}
    >
      <PlaceLink className={styles.tag} draggable={false} to={{ page: 'machine', machineId: machine.id, tab: null }}>
        {assetTag}
      </PlaceLink>
      <span className={styles.what}>
        <span className={styles.model}>
          {machineTitle(machine.manufacturer, machine.model) ?? t('screens.machine.unnamed')}
        </span>
        {packing.isOpen && !machine.isReady && (
          <>
            {' '}
            <StateWord state="fail">{t('deliveries.boxes.notReady')}</StateWord>
          </>
        )}
        <ReturnedWords packed={packed} campaignId={delivery.campaignId} />
      </span>
      {machine.letter !== null && <GradeMark letter={machine.letter} size={24} />}
      {packing.isOpen && <OpenActs packed={packed} packing={packing} />}
      {!packing.isOpen && isManager && returnedAt === null && (
        <Button
          size="md"
          variant="default"
          aria-label={t('deliveries.back.actOf', { tag: assetTag })}
          onClick={() => packing.takeBack(packed)}
        >
          {t('deliveries.back.act')}
        </Button>
      )}
    </li>
  )
}

function OpenActs({ packed: { machine, packageNumber }, packing }: { packed: PackedMachine; packing: Packing }) {
  const { t } = useWords()
  const { newNumber, move, remove } = packing
  const tag = machine.assetTag
  const numbers = Array.from({ length: newNumber }, (_, index) => index + 1)
  return (
    <span className={styles.acts}>
      <Select
        size="md"
        aria-label={t('deliveries.boxes.boxOf', { tag })}
        value={String(packageNumber)}
        onChange={(event) => move(machine.id, Number(event.currentTarget.value))}
        data={numbers.map((number) => ({
          value: String(number),
          label: t(number === newNumber ? 'deliveries.boxes.boxNew' : 'deliveries.boxes.box', { number }),
        }))}
      />
      <Button
        size="md"
        variant="default"
        aria-label={t('deliveries.boxes.removeOf', { tag })}
        onClick={() => remove(machine.id)}
      >
        {t('deliveries.boxes.remove')}
      </Button>
    </span>
  )
}
