import { isTextField, type TextField } from './text-field.ts'

/** Where keys write: a field of text, a list that is searched by its first letters, a field of several parts. */
export type TypingPlace = {
  /** A person waits for the letter. */
  showsFirst: boolean
  /** Parts of a date are given by keys alone: no text can be given them later, so no key is kept from them. */
  showsEvery: boolean
  /** As if typed. */
  give: (text: string) => void
  /** As it was before the burst. */
  restore: () => void
}

const typesOfParts = new Set(['date', 'time', 'datetime-local', 'month', 'week'])

export function typingPlaceOf(target: EventTarget | null): TypingPlace | null {
  const list = target instanceof Element ? target.closest('select') : null
  if (list !== null) return listPlace(list)
  if (!isTextField(target)) return null
  return typesOfParts.has(target.type) ? { ...fieldPlace(target), showsEvery: true } : fieldPlace(target)
}

function fieldPlace(field: TextField): TypingPlace {
  const { value, selectionStart, selectionEnd } = field
  return {
    showsFirst: true,
    showsEvery: false,
    give: (text) => typeInto(field, text),
    restore: () => {
      if (field.value === value) return
      writeBack(field, value)
      if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd)
    },
  }
}

/** The first letter alone may choose, and a choice may act at once: nothing reaches the list before it is sure. */
function listPlace(list: HTMLSelectElement): TypingPlace {
  return { showsFirst: false, showsEvery: false, give: (text) => searchList(list, text), restore: leaveFocus }
}

/** An open list closes when it loses the focus. */
function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** As browsers do: the next choice that begins so, around the end. */
function searchList(list: HTMLSelectElement, text: string): void {
  const wanted = plain(text)
  const choices = [...list.options]
  const from = list.selectedIndex + (wanted.length === 1 ? 1 : 0)
  const found = [...choices.slice(from), ...choices.slice(0, from)].find(
    (choice) => !choice.disabled && plain(choice.label).startsWith(wanted),
  )
  if (found === undefined || found.index === list.selectedIndex) return
  writeBack(list, found.value)
  list.dispatchEvent(new Event('change', { bubbles: true }))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trimStart()
}

/** As if typed: the caret moves and the browser's own undo knows it. */
function typeInto(field: TextField, text: string): void {
  if (document.activeElement !== field) return
  // Deprecated, and still the only way that keeps the field's undo history.
  document.execCommand('insertText', false, text)
}

/** Puts a value behind React's own setter, which would not see the change otherwise. */
function writeBack(field: TextField | HTMLSelectElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
