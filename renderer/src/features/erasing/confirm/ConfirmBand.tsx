import { type ReactNode, useState } from 'react'
import { Panel } from '../../../components/Panel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './ConfirmBand.module.css'
import { compareSerial } from './compare-serial.ts'
import { HoldToArm } from './HoldToArm.tsx'
import { SerialField } from './SerialField.tsx'

type Props = {
  expected: string
  isTraining: boolean
  isBusy: boolean
  /** Something else than the serial is missing. */
  isHeldBack: boolean
  missing: readonly string[]
  startWords: string
  onStart: (typedSerial: string) => void
  failure: ReactNode
  title?: string
  hint?: string
  children?: ReactNode
}

/** The whole serial first, then the hold: the same gesture wherever a drive is about to be written. */
export function ConfirmBand(props: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const isSame = compareSerial(typed, props.expected).kind === 'same'
  const missing = [...(isSame ? [] : [t('erasing.pages.plan.needSerial')]), ...props.missing]
  return (
    <div className={styles.band}>
      <Panel
        title={props.title ?? t('erasing.pages.plan.confirm')}
        hint={props.hint ?? t('erasing.pages.plan.confirmHint')}
      >
        {props.children}
        <div className={styles.gestures}>
          <SerialField
            expected={props.expected}
            isTraining={props.isTraining}
            isDisabled={props.isBusy}
            value={typed}
            onChange={setTyped}
          />
          <div className={styles.hold}>
            <HoldToArm
              isEnabled={isSame && !props.isHeldBack}
              isBusy={props.isBusy}
              startWords={props.startWords}
              onStart={() => props.onStart(typed)}
            >
              {missing.length > 0
                ? `${t('erasing.pages.plan.missingBefore')} ${missing.join(', ')}.`
                : t('erasing.pages.plan.armHint')}
            </HoldToArm>
          </div>
        </div>
        {props.failure}
        <p className={styles.foot}>{t('erasing.pages.plan.looksAgain')}</p>
      </Panel>
    </div>
  )
}
