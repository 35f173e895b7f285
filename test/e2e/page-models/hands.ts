import { expect, type Locator, type Page } from 'playwright/test'
import { Scanner } from './scanner.ts'

/** One way to work at the bench; nothing else is ever touched. */
export type Hands = {
  /** Puts a machine on the bench, from anywhere. */
  openMachine: (tag: string) => Promise<void>
  /** Presses what is in front: the next action, or the one answer to a question. */
  goOn: (button: Locator) => Promise<void>
  press: (target: Locator) => Promise<void>
  pass: (button: Locator) => Promise<void>
  /** One of several, of which one is chosen. */
  choose: (choice: Locator, command: string) => Promise<void>
  /** What has a bar code of its own. */
  command: (target: Locator, command: string) => Promise<void>
}

export function keyboardHands(page: Page): Hands {
  async function reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < 200; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Two hundred presses of Tab do not reach ${target}`)
  }
  async function press(target: Locator): Promise<void> {
    await reach(target)
    await page.keyboard.press('Enter')
  }
  return {
    openMachine: async (tag) => {
      await page.keyboard.press('/')
      await expect(page.locator('#scan-field')).toBeFocused()
      await page.keyboard.type(tag, { delay: 140 })
      await page.keyboard.press('Enter')
    },
    goOn: async (button) => {
      await expect(button).toBeVisible()
      await page.keyboard.press('Enter')
    },
    press,
    pass: async (button) => {
      await expect(button).toBeVisible()
      await page.keyboard.press('ArrowLeft')
    },
    choose: async (choice) => {
      await reach(choice)
      await page.keyboard.press('Space')
    },
    command: press,
  }
}

export function mouseHands(page: Page): Hands {
  const press = (target: Locator) => target.click()
  return {
    openMachine: (tag) =>
      page
        .getByRole('complementary')
        .getByRole('link', { name: new RegExp(tag) })
        .click(),
    goOn: press,
    press,
    pass: press,
    // The box itself is small; the card around it is what a hand goes to.
    choose: (choice) => page.locator('label').filter({ has: choice }).click(),
    command: press,
  }
}

export function scannerHands(page: Page): Hands {
  const scanner = new Scanner(page)
  const refuse = () => Promise.reject(new Error('No bar code does that'))
  return {
    openMachine: (tag) => scanner.scan(tag),
    goOn: async (button) => {
      await expect(button).toBeEnabled()
      await scanner.command('NEXT')
    },
    press: refuse,
    pass: () => scanner.scan('ETABLI-PASS'),
    choose: (_, command) => scanner.command(command),
    command: (_, command) => scanner.command(command),
  }
}
