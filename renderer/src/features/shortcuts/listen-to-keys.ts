import { currentRoute, go, goBack } from '../../app/navigation.ts'
import { topicOfRoute } from '../help/topic-of-route.ts'
import { isTextField } from '../scan/text-field.ts'
import { isDialogOpen } from './is-dialog-open.ts'
import { overlay } from './overlay.ts'
import { type Act, areShortcutsPaused, runAct } from './shortcut-registry.ts'

const actOfKey: Partial<Record<string, Act>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowDown: 'down' }

/**
 * Keys that are not characters: a scanner never sends them alone, so they act at once. Heard before the dialogs do:
 * the key that closes one must find it still open.
 */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.metaKey) return
  if (event.key === 'Escape' && isInOpenList(event.target)) event.stopImmediatePropagation()
  else if (event.key === 'F1') onHelp(event)
  else if (event.ctrlKey) onControl(event)
  else if (isDialogOpen() || event.repeat) return
  else if (event.key === 'Escape') onEscape(event)
  else if (!isTextField(event.target)) onActKey(event)
}

function onActKey(event: KeyboardEvent): void {
  const act = actOfKey[event.key]
  if (event.key === 'Enter' && !isOnControl(event.target)) doAct(event, 'enter')
  else if (act !== undefined && !isMovedByArrows(event.target)) doAct(event, act)
}

function onControl(event: KeyboardEvent): void {
  if (areShortcutsPaused()) return
  if (event.key.toLowerCase() === 'k') {
    event.preventDefault()
    overlay.set(overlay.get() === 'palette' ? null : 'palette')
  }
  if (event.key.toLowerCase() === 'z' && !isTextField(event.target) && !isDialogOpen()) doAct(event, 'undo')
}

/** Not the browser's own help; and never out of a question that waits for its answer. */
function onHelp(event: KeyboardEvent): void {
  event.preventDefault()
  if (!isDialogOpen() && !areShortcutsPaused()) go({ page: 'help', topic: topicOfRoute(currentRoute()) })
}

function onEscape(event: KeyboardEvent): void {
  if (isTextField(event.target)) event.target.blur()
  else if (!areShortcutsPaused() && !runAct('back')) goBack()
}

function doAct(event: KeyboardEvent, act: Act): void {
  if (runAct(act)) event.preventDefault()
}

/** Escape closes an open list and nothing else: neither the dialog around it nor the page. */
function isInOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('select')?.matches(':open') === true
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, select, summary, input, [role="radio"]') !== null
}

function isMovedByArrows(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, [role="grid"], [role="radiogroup"]') !== null
}
