import { expect, type Locator, type Page } from 'playwright/test'
import type { Language } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Hands } from './hands.ts'

/** A machine's way over the bench, from its tag to its label, in either language and by any hand. */
export class MachineFlow {
  private readonly page: Page
  private readonly hands: Hands
  private readonly words: ReturnType<typeof translator>

  constructor(page: Page, hands: Hands, language: Language) {
    this.page = page
    this.hands = hands
    this.words = translator(language)
  }

  async open(tag: string): Promise<void> {
    await this.hands.openMachine(tag)
    await expect(this.page).toHaveURL(/#\/machine\//)
  }

  async read(tag: string): Promise<void> {
    await this.hands.goOn(this.button(this.words('screens.nextAction.READ_do')))
    await this.hands.goOn(this.button(this.words('screens.reading.itIs', { tag })))
    await expect(this.page).toHaveURL(/#\/machine\//)
    await expect(this.doorState('reading')).toHaveText(this.words('codes.stageState.done'))
  }

  async giveEvidence(file: { name: string; buffer: Buffer }): Promise<void> {
    await this.hands.goOn(this.button(this.words('screens.nextAction.ERASE_do')))
    const asking = this.page.waitForEvent('filechooser')
    await this.hands.press(this.button(this.words('screens.erasure.importLog')).first())
    await (await asking).setFiles({ ...file, mimeType: 'text/plain' })
    await this.hands.press(this.button(this.words('screens.erasure.usualOnlyDrive')).first())
    await this.hands.press(this.button(this.words('screens.erasure.tieByHand')).first())
    await expect(this.doorState('erasure')).toHaveText(this.words('codes.stageState.done'))
  }

  /** The door of the tests, for hands that do not ask for the next action. */
  async toTests(): Promise<void> {
    await this.hands.press(this.page.getByRole('link', { name: new RegExp(`^${this.words('codes.stage.tests')}`) }))
  }

  async passEveryTest(): Promise<void> {
    const done = this.page.getByText(this.words('checklist.page.allDone'))
    const title = this.page.locator('#step-title')
    await expect(title).toBeVisible()
    for (let step = 0; step < 40 && !(await done.isVisible()); step++) {
      const before = await title.innerText()
      await this.hands.pass(
        this.page.getByRole('button', { name: new RegExp(`^${this.words('checklist.page.pass')}`) }),
      )
      await expect(this.page.getByRole('heading', { level: 2, name: before, exact: true })).toHaveCount(0)
    }
    await expect(done).toBeVisible()
  }

  async grade(): Promise<void> {
    await this.hands.goOn(
      this.page.getByRole('button', { name: new RegExp(`^${this.words('checklist.page.toGrade')}`) }),
    )
    const seen = this.page.getByRole('radio', { name: this.words('grading.condition.used') })
    await expect(seen).toBeVisible()
    await this.hands.choose(seen, 'SEEN-USED')
    await expect(seen).toBeChecked()
    await this.hands.command(this.button(this.words('screens.grade.save')), 'GRADE')
    await expect(this.doorState('grade')).toHaveText(this.words('codes.stageState.done'))
  }

  /** The door of the papers, for hands that do not ask for the next action. */
  async toPapers(): Promise<void> {
    await this.hands.press(
      this.page.getByRole('link', { name: new RegExp(`^${this.words('screens.machine.papers')}`) }),
    )
  }

  async label(): Promise<void> {
    await this.hands.command(this.button(this.words('labels.makeFile')), 'PRINT')
    const paper = this.page.getByRole('row').filter({ hasText: this.words('screens.papers.kindOf.label') })
    await expect(paper).toHaveCount(1)
    await expect(this.page.getByText(this.words('screens.machine.ready')).first()).toBeVisible()
  }

  private button(name: string): Locator {
    // What is in front bears the name of its key after its own.
    return this.page.getByRole('button', { name: new RegExp(`^${escaped(name)}(?: ?\\S+)?$`) })
  }

  private doorState(stage: 'reading' | 'erasure' | 'grade'): Locator {
    const door = this.page.getByRole('link', { name: new RegExp(`^${this.words(`codes.stage.${stage}`)}`) })
    return door.first().locator('span span').last()
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
