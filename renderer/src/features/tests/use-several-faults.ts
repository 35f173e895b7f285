import { useState } from 'react'
import type { FaultCode } from '../../../../shared/domain/testing/result.ts'

export type SeveralFaults = {
  /** `null` while the first fault said is the whole answer. */
  chosen: readonly FaultCode[] | null
  begin: () => void
  toggle: (fault: FaultCode) => void
  forget: () => void
}

/** Most failures have one fault, said at once. Those that a test found by itself are said already. */
export function useSeveralFaults(found: readonly FaultCode[]): SeveralFaults {
  const [told, setTold] = useState<readonly FaultCode[] | null>(null)
  const chosen = told ?? (found.length > 1 ? found : null)
  return {
    chosen,
    begin: () => setTold(found),
    toggle: (fault) => {
      const all = chosen ?? []
      setTold(all.includes(fault) ? all.filter((one) => one !== fault) : [...all, fault])
    },
    forget: () => setTold(null),
  }
}
