import { Button } from '@mantine/core'
import type { ReceiptAnswer } from '../../../../shared/contract/intakes.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import type { MarkState } from '../../components/StateMark.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ReceivePanel.module.css'
import type { Receipt } from './use-receive.ts'

type Props = {
  receipts: readonly Receipt[]
  isListed: boolean
  onChoose: (text: string, unitId: string) => void
}

/** What the last scans did, the latest on top. */
export function ReceiptRows({ receipts, isListed, onChoose }: Props) {
  const { t } = useWords()
  if (receipts.length === 0) return <p className="soft">{t('reception.arrive.empty')}</p>
  return (
    <ul className={styles.rows} aria-live="polite">
      {receipts.map(({ key, text, answer }, index) => (
        <li key={key} className={styles.receipt}>
          <OutcomeWord answer={answer} isListed={isListed} />
          <span className="mono">{text}</span>
          <MachineWords answer={answer} />
          {answer.kind === 'SEVERAL_ANNOUNCED' && index === 0 && (
            <div className={styles.which}>
              {answer.units.map((unit) => (
                <Button key={unit.id} variant="default" size="lg" onClick={() => onChoose(text, unit.id)}>
                  {[machineTitle(unit.manufacturer, unit.model), unit.serial, unit.donorNumber]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </Button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

const marks: Record<ReceiptAnswer['kind'], MarkState> = {
  ANNOUNCED: 'ok',
  NOT_ANNOUNCED: 'warn',
  ALREADY_HERE: 'fail',
  SEVERAL_ANNOUNCED: 'warn',
  UNUSABLE: 'fail',
}

function OutcomeWord({ answer, isListed }: { answer: ReceiptAnswer; isListed: boolean }) {
  const { t } = useWords()
  const isPlain = answer.kind === 'NOT_ANNOUNCED' && !isListed
  return (
    <StateWord state={isPlain ? 'ok' : marks[answer.kind]} size={22}>
      {isPlain ? t('reception.arrive.notListed') : words()}
    </StateWord>
  )

  function words(): string {
    switch (answer.kind) {
      case 'ANNOUNCED':
        return t('reception.arrive.announced')
      case 'NOT_ANNOUNCED':
        return t('reception.arrive.notAnnounced')
      case 'SEVERAL_ANNOUNCED':
        return t('reception.arrive.several')
      case 'UNUSABLE':
        return t('reception.arrive.unusable')
      case 'ALREADY_HERE': {
        const tag = answer.machine.assetTag
        return t(answer.isOtherIntake ? 'reception.arrive.alreadyElsewhere' : 'reception.arrive.already', { tag })
      }
    }
  }
}

function MachineWords({ answer }: { answer: ReceiptAnswer }) {
  if (!('machine' in answer)) return null
  const { id, assetTag, manufacturer, model } = answer.machine
  return (
    <>
      <span>{machineTitle(manufacturer, model)}</span>
      <PlaceLink className="mono" to={{ page: 'machine', machineId: id, tab: null }}>
        {assetTag}
      </PlaceLink>
    </>
  )
}
