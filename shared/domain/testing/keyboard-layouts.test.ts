import { describe, expect, it } from 'vitest'
import {
  type DrawnKey,
  drawnKeys,
  expectedCodes,
  type KeyboardLayout,
  keyboardForms,
  keyboardSizes,
} from './keyboard-layouts.ts'
import { legendOf, legendsOfHost } from './keyboard-legends.ts'

const layouts: KeyboardLayout[] = keyboardForms.flatMap((form) => keyboardSizes.map((size) => ({ form, size })))

function overlap(one: DrawnKey, other: DrawnKey): boolean {
  const isAside = one.x + one.width <= other.x || other.x + other.width <= one.x
  return !(isAside || one.y + one.height <= other.y || other.y + other.height <= one.y)
}

describe.each(layouts)('the drawing of $form $size', (layout) => {
  const keys = drawnKeys(layout)

  it('draws each key once', () => {
    expect(new Set(keys.map(({ code }) => code)).size).toBe(keys.length)
  })

  it('lays no key on another', () => {
    const clashes = keys.flatMap((one, index) =>
      keys.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.code} on ${other.code}`] : [])),
    )
    expect(clashes).toEqual([])
  })

  it('fills each row to the same right edge', () => {
    const rightEdges = [0, 4, 8, 12, 16, 20].map((y) =>
      Math.max(
        ...keys.filter((key) => key.x < 60 && key.y <= y && key.y + key.height > y).map((key) => key.x + key.width),
      ),
    )
    expect(rightEdges).toEqual(Array(6).fill(60))
  })

  it('asks for every letter and digit, never for what the firmware or the system keeps', () => {
    const asked = expectedCodes(layout)
    expect(asked.filter((code) => /^(Key|Digit)/.test(code))).toHaveLength(36)
    expect(asked.filter((code) => /^(Fn|Meta|PrintScreen|ContextMenu)/.test(code))).toEqual([])
  })

  it('has the key beside the left Shift on ISO alone', () => {
    expect(keys.some(({ code }) => code === 'IntlBackslash')).toBe(layout.form === 'iso')
  })

  it('has a numeric pad unless it is compact', () => {
    expect(keys.filter(({ code }) => /^Numpad\d$/.test(code))).toHaveLength(layout.size === 'compact' ? 0 : 10)
  })
})

describe('legendOf', () => {
  it('prints what a French keyboard bears at the place of a US key', () => {
    expect(['KeyQ', 'KeyA', 'KeyM', 'Semicolon', 'Digit2'].map((code) => legendOf(code, 'azerty', 'iso'))).toEqual([
      'A',
      'Q',
      ', ?',
      'M',
      '2 é',
    ])
    expect(legendOf('KeyQ', 'qwerty', 'ansi')).toBe('Q')
  })

  it('leaves the keys that bear a name to the language', () => {
    expect(['Enter', 'Space', 'ShiftLeft', 'NumpadEnter'].map((code) => legendOf(code, 'azerty', 'iso'))).toEqual(
      Array(4).fill(null),
    )
  })

  it('names every key that is neither a word nor a sign', () => {
    const named =
      /^(Escape|Backspace|Tab|CapsLock|Enter|Shift|Control|Alt|Meta|Fn|Space|Arrow|Print|Scroll|Pause|Insert)/
    const words = /^(Delete|Home|End|Page|ContextMenu|NumLock|Numpad(Enter|Add|Sub|Mul|Div|Dec))/
    const left = layouts.flatMap((layout) =>
      drawnKeys(layout).filter(
        ({ code }) => legendOf(code, 'azerty', 'iso') === null && !named.test(code) && !words.test(code),
      ),
    )
    expect(left).toEqual([])
  })
})

describe('legendsOfHost', () => {
  it('tells the two families by the key beside Tab', () => {
    expect(legendsOfHost((code) => (code === 'KeyQ' ? 'a' : undefined))).toBe('azerty')
    expect(legendsOfHost(() => 'q')).toBe('qwerty')
    expect(legendsOfHost(() => undefined)).toBeNull()
    expect(legendsOfHost(() => 'й')).toBeNull()
  })
})
