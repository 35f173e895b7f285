import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportedMachine } from '../../../../shared/contract/imports.contract.ts'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { client } from '../../api/client.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'

/** What was kept is told by tag and machine, under the preview it was kept from. */
export type Kept = { tag: string; machineId: string }

/** Keeps previews where the page already says: in its intake, or as its machine's reading. */
export function useKeepImported(intakeId: string | null, machineId: string | null) {
  const keepPage = useKeepMachinePage()
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map())

  function noteKept(previewId: string, page: MachinePage): void {
    keepPage(page)
    setKept((before) => new Map(before).set(previewId, { tag: page.machine.assetTag, machineId: page.machine.id }))
  }

  async function keepOne({ preview }: ImportedMachine): Promise<void> {
    const intake = { kind: 'intake', intakeId: intakeId ?? '' } as const
    const target = machineId === null ? intake : ({ kind: 'machine', machineId } as const)
    noteKept(preview.previewId, await client.readings.keep({ previewId: preview.previewId, target }))
  }

  const keep = useMutation({ mutationFn: keepOne })
  const keepAll = useMutation({
    mutationFn: async (machines: readonly ImportedMachine[]) => {
      // One after the other: each takes the next tag.
      for (const machine of machines) await keepOne(machine)
    },
  })
  return { kept, keep, keepAll, noteKept }
}
