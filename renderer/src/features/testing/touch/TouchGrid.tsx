import { type PointerEvent, useEffect, useRef, useState } from 'react'
import {
  cellAt,
  fingersAsked,
  isTouchDone,
  touchCells,
  touchColumns,
} from '../../../../../shared/domain/testing/touch-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FullScreen } from '../parts/FullScreen.tsx'
import { TestButton } from '../parts/TestButton.tsx'
import styles from './TouchGrid.module.css'

export type TouchSeen = { cells: ReadonlySet<number>; mostAtOnce: number }
const cells = Array.from({ length: touchCells }, (_, cell) => cell)

export function TouchGrid({ declaredPoints, onEnd }: { declaredPoints: number; onEnd: (seen: TouchSeen) => void }) {
  const { t } = useWords()
  const [seen, setSeen] = useState<TouchSeen>({ cells: new Set(), mostAtOnce: 0 })
  const down = useRef(new Set<number>())
  const isDone = isTouchDone({ ...seen, declaredPoints })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last cell decides, once
  useEffect(() => {
    if (isDone) onEnd(seen)
  }, [isDone])

  function paint(event: PointerEvent<HTMLDivElement>): void {
    if (event.pointerType !== 'touch') return
    const box = event.currentTarget.getBoundingClientRect()
    // Between two events the finger is not guessed: a line drawn there would paint over a dead strip.
    const points = event.nativeEvent.getCoalescedEvents?.() ?? []
    const found = (points.length > 0 ? points : [event]).map(({ clientX, clientY }) =>
      cellAt((clientX - box.left) / box.width, (clientY - box.top) / box.height),
    )
    const mostAtOnce = down.current.size
    setSeen((before) => withCells(before, found, mostAtOnce))
  }
  return (
    <FullScreen label={t('testing.pages.touch.grid')} onLeave={() => onEnd(seen)}>
      <div
        className={styles.grid}
        data-touch-grid
        role="img"
        aria-label={t('testing.pages.touch.progress', { seen: seen.cells.size, count: touchCells })}
        onPointerDown={(event) => {
          if (event.pointerType === 'touch') down.current.add(event.pointerId)
          paint(event)
        }}
        onPointerMove={paint}
        onPointerUp={(event) => down.current.delete(event.pointerId)}
        onPointerCancel={(event) => down.current.delete(event.pointerId)}
        onContextMenu={(event) => event.preventDefault()}
        style={{ gridTemplateColumns: `repeat(${touchColumns}, 1fr)` }}
      >
        {cells.map((cell) => (
          <span key={cell} className={styles.cell} data-seen={seen.cells.has(cell) || undefined} />
        ))}
      </div>
      <div className={styles.bar}>
        <p role="status">
          {t('testing.pages.touch.progress', { seen: seen.cells.size, count: touchCells })}
          {' · '}
          {t('testing.pages.touch.fingers', { most: seen.mostAtOnce, asked: fingersAsked(declaredPoints) })}
        </p>
        <TestButton onPress={() => onEnd(seen)}>{t('testing.pages.finish')}</TestButton>
      </div>
    </FullScreen>
  )
}

function withCells(before: TouchSeen, found: readonly (number | null)[], atOnce: number): TouchSeen {
  const fresh = found.filter((cell) => cell !== null).filter((cell) => !before.cells.has(cell))
  if (fresh.length === 0 && atOnce <= before.mostAtOnce) return before
  return { cells: new Set([...before.cells, ...fresh]), mostAtOnce: Math.max(before.mostAtOnce, atOnce) }
}
