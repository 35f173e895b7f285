import type { KeyFact } from '../../../../../shared/domain/testing/keyboard-run.ts'
import { isTextField } from '../../scan/text-field.ts'

/** Every key of the keyboard under test does nothing but be seen; a text field beside the test keeps its own. */
export function listenToEveryKey(onFact: (fact: KeyFact) => void, onLost: () => void): () => void {
  function onKey(event: KeyboardEvent): void {
    if (isTextField(event.target) || document.querySelector('[role="dialog"]') !== null) return
    event.preventDefault()
    event.stopPropagation()
    onFact({
      kind: event.type === 'keyup' ? 'up' : 'down',
      code: event.code,
      atMs: event.timeStamp,
      isRepeat: event.repeat,
      isAltGraph: event.getModifierState('AltGraph') || event.key === 'AltGraph',
    })
  }
  window.addEventListener('keydown', onKey, { capture: true })
  window.addEventListener('keyup', onKey, { capture: true })
  window.addEventListener('blur', onLost)
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true })
    window.removeEventListener('keyup', onKey, { capture: true })
    window.removeEventListener('blur', onLost)
  }
}
