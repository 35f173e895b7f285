import type { KeyboardForm } from './keyboard-layouts.ts'

/** What is printed on the keys. */
export const keyboardLegends = ['azerty', 'qwerty'] as const
export type KeyboardLegends = (typeof keyboardLegends)[number]

const azerty: Record<string, string> = {
  Backquote: '²',
  Digit1: '1 &',
  Digit2: '2 é',
  Digit3: '3 "',
  Digit4: "4 '",
  Digit5: '5 (',
  Digit6: '6 -',
  Digit7: '7 è',
  Digit8: '8 _',
  Digit9: '9 ç',
  Digit0: '0 à',
  Minus: ') °',
  Equal: '= +',
  KeyQ: 'A',
  KeyW: 'Z',
  BracketLeft: '^ ¨',
  BracketRight: '$ £',
  KeyA: 'Q',
  Semicolon: 'M',
  Quote: 'ù %',
  Backslash: '* µ',
  IntlBackslash: '< >',
  KeyZ: 'W',
  KeyM: ', ?',
  Comma: '; .',
  Period: ': /',
  Slash: '! §',
}

const qwerty: Record<string, string> = {
  Backquote: '` ~',
  Minus: '- _',
  Equal: '= +',
  BracketLeft: '[ {',
  BracketRight: '] }',
  Semicolon: '; :',
  Quote: '\' "',
  Comma: ', <',
  Period: '. >',
  Slash: '/ ?',
}
const qwertyOfForm: Record<KeyboardForm, Record<string, string>> = {
  ansi: { Backslash: '\\ |' },
  iso: { Backslash: '# ~', IntlBackslash: '\\ |', Backquote: '` ¬' },
}

const signs: Record<string, string> = {
  NumpadDivide: '/',
  NumpadMultiply: '×',
  NumpadSubtract: '−',
  NumpadAdd: '+',
  NumpadDecimal: '.',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowDown: '↓',
}

/** The characters printed on a key; `null` for a key that bears a name, which is a matter of language. */
export function legendOf(code: string, legends: KeyboardLegends, form: KeyboardForm): string | null {
  const printed = legends === 'azerty' ? azerty[code] : (qwertyOfForm[form][code] ?? qwerty[code])
  return printed ?? signs[code] ?? plainLegendOf(code)
}

function plainLegendOf(code: string): string | null {
  const plain = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d)|(F\d{1,2}))$/.exec(code)
  return plain === null ? null : (plain[1] ?? plain[2] ?? plain[3] ?? plain[4] ?? null)
}

/** What the host's own map says is under the key "Q" of a US keyboard tells the two families apart. */
export function legendsOfHost(characterOf: (code: string) => string | undefined): KeyboardLegends | null {
  const character = characterOf('KeyQ')?.toLowerCase()
  if (character === 'a') return 'azerty'
  return character === 'q' ? 'qwerty' : null
}
