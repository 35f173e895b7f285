import { type CDPSession, expect, type Locator, type Page } from 'playwright/test'
import type { InteractiveTest } from '../../../shared/domain/testing/step-definition.ts'

export type KeyPress = { code: string; key: string }

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
    await this.page.getByRole('button').last().click()
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
  async keyDown({ code, key }: KeyPress, isRepeat = false): Promise<void> {
    const text = key.length === 1 ? key : undefined
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text, autoRepeat: isRepeat })
  }

  async keyUp({ code, key }: KeyPress): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key })
  }

  async press(press: KeyPress): Promise<void> {
    await this.keyDown(press)
    await this.keyUp(press)
  }

  /** All at once, as a scanner does: no answer is awaited between two keys. */
  async burst(presses: readonly KeyPress[]): Promise<void> {
    await Promise.all(presses.flatMap((press) => [this.keyDown(press), this.keyUp(press)]))
  }
}
