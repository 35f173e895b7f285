import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAssetTag } from '../../../../shared/domain/asset-tag.ts'
import { scannedKeys, scannerLayouts } from '../../../../test/builders/scanned-keys.ts'
import type { ScanKey, ScanReading } from './decode-scan.ts'
import { createScanEar } from './scan-ear.ts'
import type { TypingPlace } from './typing-place.ts'

const tag = formatAssetTag('GC26', 42) ?? ''
const contexts = ['nothing', 'dialog', 'text field', 'native select', 'test screen'] as const
type Context = (typeof contexts)[number]

/** A page as the ear finds it: what keys wrote, what acted, and what was opened. */
class PageUnderTest {
  readonly scans: ScanReading[] = []
  readonly singleKeys: ScanKey[] = []
  readonly throughKeys: string[] = []
  text = 'Charnière dure'
  chosen = ''
  private atMs = 1000
  private readonly context: Context
  private readonly ear

  constructor(context: Context) {
    this.context = context
    this.ear = createScanEar({
      onScan: (reading) => this.scans.push(reading),
      onKey: (key) => this.singleKeys.push(key),
      mustLetThrough: () => context === 'test screen',
    })
  }

  type(keys: readonly ScanKey[], gapMs: number): void {
    for (const key of keys) {
      this.wait(gapMs)
      const isHeld = this.ear.press(key, this.atMs, () => this.place())
      if (isHeld) continue
      this.throughKeys.push(key.key)
      if (this.context === 'text field') this.text += key.key
      if (this.context === 'native select') this.chosen += key.key
    }
  }

  enter(gapMs: number): void {
    this.wait(gapMs)
    if (!this.ear.end(this.atMs)) this.throughKeys.push('Enter')
  }

  /** The clock of a page runs on while its keys wait in the host. */
  hearSilence(): void {
    this.ear.fallSilent(this.atMs)
  }

  /** As time passes, the silence after a burst is heard. */
  wait(waitMs: number): void {
    const silenceMs = this.ear.silenceMs()
    if (silenceMs !== null && waitMs >= silenceMs) this.ear.fallSilent(this.atMs + silenceMs)
    this.atMs += waitMs
  }

  private place(): TypingPlace | null {
    const before = this.text
    const restore = () => {
      this.text = before
    }
    const give = (text: string) => {
      if (this.context === 'text field') this.text += text
      else this.chosen += text
    }
    if (this.context === 'text field') return { showsFirst: true, showsEvery: false, give, restore }
    if (this.context === 'native select')
      return { showsFirst: false, showsEvery: false, give, restore: () => undefined }
    return null
  }
}

const matrix = [5, 20, 60].flatMap((gapMs) =>
  scannerLayouts.flatMap((layout) =>
    [true, false].flatMap((hasEnter) => contexts.map((context) => ({ gapMs, layout, hasEnter, context }))),
  ),
)

describe('a tag scanned', () => {
  it.each(matrix)('at $gapMs ms, $layout, Enter: $hasEnter, over: $context', ({ gapMs, layout, hasEnter, context }) => {
    const page = new PageUnderTest(context)
    page.type(scannedKeys(tag, layout), gapMs)
    if (hasEnter) page.enter(gapMs)
    page.wait(1000)
    expect(page.scans).toEqual([{ text: tag, otherText: null }])
    expect([page.text, page.chosen, page.singleKeys]).toEqual(['Charnière dure', '', []])
    // The keyboard under test sees all its keys, and takes back those of a scan; elsewhere the first alone is seen.
    if (context === 'test screen') return
    expect(page.throughKeys.length).toBeLessThanOrEqual(1)
    expect(page.throughKeys.includes('Enter')).toBe(false)
  })

  it('leaves nothing behind however unevenly a slow scanner and a busy host give its keys', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 4, max: 88 }), { minLength: tag.length, maxLength: tag.length }),
        fc.constantFrom(...scannerLayouts),
        fc.constantFrom('nothing', 'text field', 'native select' as const),
        fc.boolean(),
        (gaps, layout, context, hasEnter) => {
          const page = new PageUnderTest(context as Context)
          for (const [index, key] of scannedKeys(tag, layout).entries()) page.type([key], gaps[index] ?? 5)
          if (hasEnter) page.enter(60)
          page.wait(1000)
          expect(page.scans).toEqual([{ text: tag, otherText: null }])
          expect([page.text, page.chosen, page.singleKeys]).toEqual(['Charnière dure', '', []])
        },
      ),
    )
  })

  it('is whole for a host so busy that the silence was heard between two of its keys', () => {
    for (const context of contexts) {
      const page = new PageUnderTest(context)
      const keys = scannedKeys(tag, 'azerty')
      page.type(keys.slice(0, 5), 10)
      page.hearSilence()
      page.type(keys.slice(5), 10)
      page.enter(10)
      page.wait(1000)
      expect([page.scans, page.text], context).toEqual([[{ text: tag, otherText: null }], 'Charnière dure'])
    }
  })

  it('swallows a final key that comes after the silence already told the scan', () => {
    for (const context of contexts.filter((one) => one !== 'test screen')) {
      const page = new PageUnderTest(context)
      page.type(scannedKeys(tag, 'azerty'), 20)
      page.wait(200)
      page.enter(0)
      expect([page.scans.length, page.throughKeys.includes('Enter')], context).toEqual([1, false])
    }
  })
})

describe('a person', () => {
  const words = 'vis manquante, charnière dure'
  const hand = (text: string): ScanKey[] => [...text].map((key) => ({ key, code: '', hasShift: false }))

  it('types at any pace of a hand, and the field holds it all, in its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 55, max: 260 }), { minLength: words.length, maxLength: words.length }),
        (gaps) => {
          const page = new PageUnderTest('text field')
          for (const [index, key] of hand(words).entries()) page.type([key], gaps[index] ?? 100)
          page.wait(1000)
          expect([page.text, page.scans]).toEqual([`Charnière dure${words}`, []])
        },
      ),
    )
  })

  it('ends words with Enter, which sends the form with all that was typed', () => {
    const page = new PageUnderTest('text field')
    page.type(hand('PF1ABCDE'), 60)
    page.enter(60)
    expect([page.text, page.scans, page.throughKeys.at(-1)]).toEqual(['Charnière durePF1ABCDE', [], 'Enter'])
  })

  it('searches a list by its first letters', () => {
    const page = new PageUnderTest('native select')
    page.type(hand('por'), 70)
    page.wait(1000)
    expect([page.chosen, page.scans]).toEqual(['por', []])
  })

  it('presses single keys, each told once, and Enter right after them', () => {
    const page = new PageUnderTest('nothing')
    page.type(hand('13'), 150)
    page.enter(150)
    expect([page.singleKeys.map(({ key }) => key), page.throughKeys.includes('Enter')]).toEqual([['1', '3'], true])
  })

  it('presses a blank, which is never kept from a button', () => {
    const page = new PageUnderTest('nothing')
    page.type(hand(' '), 150)
    expect(page.throughKeys).toEqual([' '])
  })
})
