export type TextField = HTMLInputElement | HTMLTextAreaElement

const textTypes = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date'])

export function isTextField(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && textTypes.has(target.type)
}

/** As if typed: the caret moves and the browser's own undo knows it. */
export function typeInto(field: TextField, text: string): void {
  if (text === '' || document.activeElement !== field) return
  // Deprecated, and still the only way that keeps the field's undo history.
  document.execCommand('insertText', false, text)
}

/** Puts back a value behind React's own setter, which would not see the change otherwise. */
export function writeBack(field: TextField, value: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
