import { useState } from 'react'
import { mostBulkMachines } from '../../../../shared/domain/park/park-filter.ts'
import { client } from '../../api/client.ts'
import { idsBetween, type ParkAsked } from './use-park-window.ts'

export type ParkSelection = ReturnType<typeof useParkSelection>

/** The machines that are chosen, through scrolling and searching, until they are let go. */
export function useParkSelection(asked: ParkAsked) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState<number | null>(null)
  const [isCut, setCut] = useState(false)
  function set(ids: Iterable<string>): void {
    setChosen(new Set(ids))
    setCut(false)
  }
  return {
    chosen,
    isCut,
    clear: () => set([]),

    toggle(id: string, index: number): void {
      const next = new Set(chosen)
      if (!next.delete(id)) next.add(id)
      set(next)
      setAnchor(index)
    },

    /** With Shift: every row from the last one chosen to this one. */
    async extendTo(index: number): Promise<void> {
      const from = anchor ?? index
      const [first, last] = from < index ? [from, index] : [index, from]
      const ids = await idsBetween(asked, first, last, mostBulkMachines)
      set([...chosen, ...ids])
    },

    async every(): Promise<void> {
      const answer = await client.park.ids(asked)
      set(answer.machineIds)
      setCut(answer.isCut)
    },
  }
}
