import { type CDPSession, expect, type Locator, type Page } from 'playwright/test'
import type { InteractiveTest } from '../../../shared/domain/testing/step-definition.ts'

export type KeyPress = { code: string; key: string; hasShift?: boolean }
const shiftFlag = 8

/** One test of the machine, alone on its page. */
export class TestScreen {
  readonly page: Page
  private wire: CDPSession | null = null

  constructor(page: Page) {
    this.page = page
  }

  async begin(address: string, name: InteractiveTest | null): Promise<void> {
    await this.page.goto(address)
    const [operator, organisation] = [this.page.getByRole('textbox').nth(0), this.page.getByRole('textbox').nth(1)]
    await operator.fill('Atelier 1')
    await organisation.fill('Atelier fictif du Lagon')
    await organisation.press('Enter')
    await expect(this.page.getByRole('navigation').first()).toBeVisible()
    await this.page.goto(`${new URL(address).origin}/#/testing${name === null ? '' : `/${name}`}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** What the test says by itself, once it is over. */
  verdict(words: string): Locator {
    return this.page.locator('[aria-live=polite]').filter({ hasText: words })
  }

  key(code: string): Locator {
    return this.page.locator(`button[data-code="${code}"]`)
  }

  async send(method: Parameters<CDPSession['send']>[0], parameters: object): Promise<void> {
    this.wire ??= await this.page.context().newCDPSession(this.page)
    await this.wire.send(method, parameters as never)
  }

  /** As the host's own driver gives them: place and letter apart. */
  async keyDown({ code, key, hasShift }: KeyPress, isRepeat = false, atMs?: number): Promise<void> {
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined
    const told = { code, key, text, autoRepeat: isRepeat, modifiers: hasShift === true ? shiftFlag : 0 }
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...told, ...timeOf(atMs) })
  }

  async keyUp({ code, key, hasShift }: KeyPress, atMs?: number): Promise<void> {
    const modifiers = hasShift === true ? shiftFlag : 0
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, modifiers, ...timeOf(atMs) })
  }

  async press(press: KeyPress): Promise<void> {
    await this.keyDown(press)
    await this.keyUp(press)
  }

  /**
   * As a scanner does: no answer is awaited between two keys. With a gap, each key bears the moment at which the
   * scanner sent it, the last one now, so that a busy host does not change the pace that is tried.
   */
  async burst(presses: readonly KeyPress[], gapMs?: number): Promise<void> {
    const startMs = Date.now() - (presses.length - 1) * (gapMs ?? 0)
    const atMs = (index: number) => (gapMs === undefined ? undefined : startMs + index * gapMs)
    await Promise.all(
      presses.flatMap((press, index) => [this.keyDown(press, false, atMs(index)), this.keyUp(press, atMs(index))]),
    )
  }
}

function timeOf(atMs: number | undefined): { timestamp?: number } {
  return atMs === undefined ? {} : { timestamp: atMs / 1000 }
}
