import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { usePausedShortcuts } from '../../shortcuts/shortcut-registry.ts'
import styles from './HoldToArm.module.css'
import { useHold } from './use-hold.ts'

type Props = { isEnabled: boolean; isBusy: boolean; startWords: string; onStart: () => void; children?: ReactNode }

/** A hold of two seconds arms; only then a second, separate press starts. Nothing is red before it is armed. */
export function HoldToArm({ isEnabled, isBusy, startWords, onStart, children }: Props) {
  const { t } = useWords()
  const hold = useHold(isEnabled && !isBusy)
  const hintId = useId()
  usePausedShortcuts(hold.step !== 'idle')
  if (hold.step === 'armed' || isBusy) {
    return <Armed startWords={startWords} isBusy={isBusy} onStart={onStart} onDisarm={hold.reset} />
  }
  const words = { idle: 'arm', holding: 'holding', held: 'letGo' } as const
  return (
    <div className={styles.arming}>
      <button
        type="button"
        className={styles.hold}
        data-step={hold.step}
        // Kept in the tab order: who reaches it hears what is missing.
        aria-disabled={!isEnabled}
        aria-describedby={hintId}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          hold.press()
        }}
        onPointerUp={hold.release}
        onPointerCancel={hold.reset}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!isHoldKey(event)) return
          event.preventDefault()
          if (!event.repeat) hold.press()
        }}
        onKeyUp={(event) => {
          if (!isHoldKey(event)) return
          event.preventDefault()
          hold.release()
        }}
        onBlur={hold.reset}
      >
        <span className={styles.fill} style={{ width: `${hold.share * 100}%` }} aria-hidden="true" />
        <span className={styles.words}>
          <IconLock size={24} stroke={1.8} aria-hidden="true" />
          {t(`erasing.pages.plan.${words[hold.step]}`)}
        </span>
      </button>
      <div id={hintId} className={styles.hint}>
        {children ?? t('erasing.pages.plan.armHint')}
      </div>
    </div>
  )
}

type ArmedProps = { startWords: string; isBusy: boolean; onStart: () => void; onDisarm: () => void }

function Armed({ startWords, isBusy, onStart, onDisarm }: ArmedProps) {
  const { t } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const hintId = useId()
  useEffect(() => button.current?.focus(), [])
  return (
    <div className={styles.arming}>
      <div className={styles.armed}>
        <button
          ref={button}
          type="button"
          className={styles.start}
          disabled={isBusy}
          aria-describedby={hintId}
          // A key that is still down from the hold repeats: that is no second press.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
          onClick={onStart}
        >
          <IconLockOpen size={24} stroke={1.8} aria-hidden="true" />
          {startWords}
        </button>
        <button type="button" className={styles.disarm} disabled={isBusy} onClick={onDisarm}>
          {t('erasing.pages.plan.disarm')}
        </button>
      </div>
      <p id={hintId} className={styles.hint} role="status">
        <strong>{t('erasing.pages.plan.armed')}</strong> · {t('erasing.pages.plan.startHint')}
      </p>
    </div>
  )
}

function isHoldKey(event: KeyboardEvent): boolean {
  return event.key === ' ' || event.key === 'Enter'
}
