/** Keyboards as they lie on the desk: ISO has a tall Enter and one key more, beside the left Shift. */
export const keyboardForms = ['iso', 'ansi'] as const
export type KeyboardForm = (typeof keyboardForms)[number]

/** `compact`: a laptop without a numeric pad; `wide`: with one; `full`: a desktop's keyboard. */
export const keyboardSizes = ['compact', 'wide', 'full'] as const
type KeyboardSize = (typeof keyboardSizes)[number]

export type KeyboardLayout = { form: KeyboardForm; size: KeyboardSize }

/** Place and size in quarters of a letter key, from the top left. */
export type DrawnKey = { code: string; x: number; y: number; width: number; height: number }

/** The firmware keeps this key to itself: no system ever hears of it. */
export const firmwareKey = 'Fn'

/** Eaten by systems and window managers, or missing from many laptops: welcome when seen, not asked for. */
const optionalCodes = new Set([
  'MetaLeft',
  'MetaRight',
  'ContextMenu',
  'ControlRight',
  'PrintScreen',
  'ScrollLock',
  'Pause',
  'Insert',
])

export function drawnKeys({ form, size }: KeyboardLayout): DrawnKey[] {
  const main = [...functionRow(size), ...letterRows(form), ...bottomRow(size)]
  if (size === 'compact') return main
  if (size === 'wide') return [...main, ...numericPad(62)]
  return [...main, ...navigationBlock(62), ...numericPad(76)]
}

export function isOptionalKey(code: string): boolean {
  return code === firmwareKey || optionalCodes.has(code)
}

/** The keys that a sound keyboard of this layout lets through, all of them. */
export function expectedCodes(layout: KeyboardLayout): string[] {
  return drawnKeys(layout)
    .map(({ code }) => code)
    .filter((code) => !isOptionalKey(code))
}

function functionRow(size: KeyboardSize): DrawnKey[] {
  const keys = Array.from({ length: 12 }, (_, index) => `F${index + 1}`)
  if (size === 'full') {
    const groups = keys.map((code, index) => key(code, 8 + index * 4 + Math.floor(index / 4) * 2, 0))
    return [key('Escape', 0, 0), ...groups]
  }
  return row(0, ['Escape', ...keys, 'PrintScreen', 'Delete'])
}

function letterRows(form: KeyboardForm): DrawnKey[] {
  const isIso = form === 'iso'
  const enter = isIso ? key('Enter', 55, 8, 5, 8) : key('Enter', 51, 12, 9)
  return [
    ...row(4, ['Backquote', ...letters('Digit', '1234567890'), 'Minus', 'Equal', ['Backspace', 8]]),
    ...row(8, [['Tab', 6], ...letters('Key', 'QWERTYUIOP'), 'BracketLeft', 'BracketRight']),
    ...(isIso ? [] : [key('Backslash', 54, 8, 6)]),
    ...row(12, [['CapsLock', 7], ...letters('Key', 'ASDFGHJKL'), 'Semicolon', 'Quote']),
    ...(isIso ? [key('Backslash', 51, 12)] : []),
    enter,
    ...row(16, [
      ...(isIso ? ([['ShiftLeft', 5], 'IntlBackslash'] as const) : ([['ShiftLeft', 9]] as const)),
      ...letters('Key', 'ZXCVBNM'),
      'Comma',
      'Period',
      'Slash',
      ['ShiftRight', 11],
    ]),
  ]
}

function bottomRow(size: KeyboardSize): DrawnKey[] {
  if (size === 'full') {
    const wide = (code: string) => [code, 5] as const
    const right = ['AltRight', 'MetaRight', 'ContextMenu', 'ControlRight'].map(wide)
    return row(20, [...['ControlLeft', 'MetaLeft', 'AltLeft'].map(wide), ['Space', 25], ...right])
  }
  return [
    ...row(20, [['ControlLeft', 5], firmwareKey, 'MetaLeft', 'AltLeft', ['Space', 20], 'AltRight', 'ControlRight']),
    key('ArrowLeft', 45, 20, 5),
    key('ArrowUp', 50, 20, 5, 2),
    key('ArrowDown', 50, 22, 5, 2),
    key('ArrowRight', 55, 20, 5),
  ]
}

function navigationBlock(x: number): DrawnKey[] {
  return [
    ...row(0, ['PrintScreen', 'ScrollLock', 'Pause'], x),
    ...row(4, ['Insert', 'Home', 'PageUp'], x),
    ...row(8, ['Delete', 'End', 'PageDown'], x),
    key('ArrowUp', x + 4, 16),
    ...row(20, ['ArrowLeft', 'ArrowDown', 'ArrowRight'], x),
  ]
}

function numericPad(x: number): DrawnKey[] {
  const digits = (names: string) => letters('Numpad', names)
  return [
    ...row(4, ['NumLock', 'NumpadDivide', 'NumpadMultiply', 'NumpadSubtract'], x),
    ...row(8, digits('789'), x),
    key('NumpadAdd', x + 12, 8, 4, 8),
    ...row(12, digits('456'), x),
    ...row(16, digits('123'), x),
    key('NumpadEnter', x + 12, 16, 4, 8),
    ...row(20, [['Numpad0', 8], 'NumpadDecimal'], x),
  ]
}

type InRow = string | readonly [code: string, width: number]

function row(y: number, keys: readonly InRow[], left = 0): DrawnKey[] {
  let x = left
  return keys.map((one) => {
    const [code, width] = typeof one === 'string' ? [one, 4] : one
    x += width
    return key(code, x - width, y, width)
  })
}

function key(code: string, x: number, y: number, width = 4, height = 4): DrawnKey {
  return { code, x, y, width, height }
}

function letters(prefix: string, names: string): string[] {
  return [...names].map((name) => `${prefix}${name}`)
}
