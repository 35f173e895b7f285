import type { FaultCode } from '../../../../shared/domain/testing/result.ts'
import { type CommandOutcome, useScanCommands } from '../scan/scan-commands.ts'
import type { SeveralFaults } from './use-several-faults.ts'
import type { ToRecord } from './use-step-records.ts'

export type Asking = 'verdict' | 'fault' | 'skip'
type Step = {
  asking: Asking
  onAsk: (asking: Asking) => void
  several: SeveralFaults
  /** The faults that this step offers. */
  faults: readonly FaultCode[]
  isBusy: boolean
  onAnswer: (told: Omit<ToRecord, 'stepKey'>) => void
}

/** The step in hand, answered by the scanner alone. */
export function useStepCommands({ asking, onAsk, several, faults, isBusy, onAnswer }: Step): void {
  useScanCommands((command) => {
    switch (command.kind) {
      case 'PASS':
        return answer({ state: 'pass' })
      case 'FAIL':
        return asking === 'fault' ? failAgain() : ask('fault')
      case 'SKIP':
        return ask('skip')
      case 'FAULT':
        // The wrong bar code under the beam must not fail a camera for its hinge; FAIL first says that it is meant.
        if (asking !== 'fault' && !faults.includes(command.fault)) return 'UNUSUAL_FAULT'
        if (asking !== 'fault' || several.chosen === null) return answer({ state: 'fail', faults: [command.fault] })
        several.toggle(command.fault)
        return 'DONE'
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

  /** Once more says that there are several; then, that all are said. */
  function failAgain(): CommandOutcome {
    if (several.chosen === null) several.begin()
    else if (several.chosen.length === 0) return 'NOTHING_TO_DO'
    else return answer({ state: 'fail', faults: [...several.chosen] })
    return 'DONE'
  }

  function ask(what: Asking): CommandOutcome {
    if (isBusy) return 'BUSY'
    onAsk(what)
    return 'DONE'
  }
}
