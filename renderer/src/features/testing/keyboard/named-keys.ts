/** Keys that bear a name rather than a character. */
const namedKeys = [
  'Escape',
  'Backspace',
  'Tab',
  'CapsLock',
  'Enter',
  'Shift',
  'Control',
  'Fn',
  'Meta',
  'AltLeft',
  'AltRight',
  'Space',
  'ContextMenu',
  'PrintScreen',
  'ScrollLock',
  'Pause',
  'Insert',
  'Delete',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'NumLock',
] as const
type NamedKey = (typeof namedKeys)[number]

/** Left and right bear the same name, and so do the two Enters. */
export function namedKeyOf(code: string): NamedKey | null {
  const plain = code.replace(/^(Shift|Control|Meta)(?:Left|Right)$/, '$1').replace(/^NumpadEnter$/, 'Enter')
  return namedKeys.find((one) => one === plain) ?? null
}
