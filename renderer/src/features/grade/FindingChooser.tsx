import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type Defect, defects, type Severity, severities } from '../../../../shared/domain/testing/findings.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { capital } from '../../i18n/capital.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FindingChooser.module.css'
import type { PointedAt } from './MachineDrawingMap.tsx'

type Props = {
  where: PointedAt
  onChoose: (what: { defect: Defect; severity: Severity }) => void
  onClose: () => void
}

const steps: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -severities.length,
  ArrowDown: severities.length,
}

/** One box says both what was seen and how bad it is. */
export function FindingChooser({ where, onChoose, onClose }: Props) {
  const { t } = useWords()
  useReturnedFocus()
  return (
    <Dialog title={t('grading.page.choose', { zone: t(`grading.zone.${where.zone}`) })} size="44rem" onClose={onClose}>
      <p className={styles.hint}>{t('grading.page.chooseHint')}</p>
      <div className={styles.rows} data-boxes>
        {defects.map((defect, row) => (
          <div key={defect} className={styles.row}>
            <span className={styles.defect}>{capital(t(`grading.defect.${defect}`))}</span>
            {severities.map((severity, column) => (
              <button
                key={severity}
                type="button"
                className={styles.box}
                data-severity={severity}
                data-autofocus={row === 0 && column === 0 ? true : undefined}
                aria-label={`${t(`grading.defect.${defect}`)}, ${t(`grading.severity.${severity}`)}`}
                onKeyDown={moveFocus}
                onClick={() => onChoose({ defect, severity })}
              >
                {t(`grading.severity.${severity}`)}
              </button>
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  )
}

/** Whoever works by keyboard goes on from the zone that was being looked at. */
function useReturnedFocus(): void {
  const opener = useRef(document.activeElement)
  useEffect(
    () => () => {
      if (opener.current instanceof HTMLElement) opener.current.focus()
    },
    [],
  )
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = steps[event.key]
  if (step === undefined) return
  const boxes = [...(event.currentTarget.closest('[data-boxes]')?.querySelectorAll('button') ?? [])]
  const at = boxes.indexOf(event.currentTarget)
  boxes[Math.min(Math.max(at + step, 0), boxes.length - 1)]?.focus()
  event.preventDefault()
}
