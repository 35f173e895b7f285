import type { FaultCode } from '../../../../shared/domain/testing/result.ts'
import { type CommandOutcome, useScanCommands } from '../scan/scan-commands.ts'
import type { ToRecord } from './use-step-records.ts'

export type Asking = 'verdict' | 'fault' | 'skip'
type Step = {
  asking: Asking
  onAsk: (asking: Asking) => void
  /** The faults that this step offers. */
  faults: readonly FaultCode[]
  isBusy: boolean
  onAnswer: (told: Omit<ToRecord, 'stepKey'>) => void
}

/** The step in hand, answered by the scanner alone. */
export function useStepCommands({ asking, onAsk, faults, isBusy, onAnswer }: Step): void {
  useScanCommands((command) => {
    switch (command.kind) {
      case 'PASS':
        return answer({ state: 'pass' })
      case 'FAIL':
        return ask('fault')
      case 'SKIP':
        return ask('skip')
      case 'FAULT':
        // The wrong bar code under the beam must not fail a camera for its hinge; FAIL first says that it is meant.
        if (asking !== 'fault' && !faults.includes(command.fault)) return 'UNUSUAL_FAULT'
        return answer({ state: 'fail', faults: [command.fault] })
      case 'SKIP_REASON':
        return answer({ state: 'skipped', skipReason: command.reason })
      default:
        return null
    }
  })

  function answer(told: Omit<ToRecord, 'stepKey'>): CommandOutcome {
    if (isBusy) return 'BUSY'
    onAnswer(told)
    return 'DONE'
  }

  function ask(what: Asking): CommandOutcome {
    if (isBusy) return 'BUSY'
    onAsk(what)
    return 'DONE'
  }
}
