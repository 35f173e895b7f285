import type { KeyboardEvent } from 'react'
import { go } from '../../app/navigation.ts'
import type { ParkSelection } from './use-park-selection.ts'
import type { ParkWindow } from './use-park-window.ts'

type Grid = {
  park: ParkWindow
  count: number
  active: number | null
  selection: ParkSelection
  onActive: (index: number) => void
  onClose: () => void
  onShow: (index: number) => void
}

const screenfulRows = 18

/** The park by keyboard alone. */
export function useParkKeys({ park, count, active, selection, onActive, onClose, onShow }: Grid) {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: screenfulRows,
    PageUp: -screenfulRows,
    Home: -count,
    End: count,
  }
  function move(step: number, isChoosing: boolean): void {
    const next = Math.max(0, Math.min(count - 1, active === null ? 0 : active + step))
    if (isChoosing) void selection.extendTo(next)
    onActive(next)
    onShow(next)
  }
  return (event: KeyboardEvent): void => {
    // A button of a heading keeps its own keys.
    if (event.target !== event.currentTarget || count === 0) return
    const step = steps[event.key]
    const row = active === null ? undefined : park.rowAt(active)
    if (step !== undefined) move(step, event.shiftKey)
    else if (event.key === ' ' && row !== undefined && active !== null) selection.toggle(row.id, active)
    else if (event.key === 'Enter' && row !== undefined) go({ page: 'machine', machineId: row.id, tab: null })
    else if (event.key === 'Escape' && active !== null) onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
