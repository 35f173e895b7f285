import { expect, type Locator, type Page } from 'playwright/test'

/** The whole application as a French-speaking technician finds it. */
export class Bench {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
  }

  async welcome(operator: string, organisation: string): Promise<void> {
    await this.page.getByLabel('Qui travaille ici').fill(operator)
    await this.page.getByLabel('Nom de l’organisation').fill(organisation)
    await this.button('Commencer').click()
    await expect(this.page.getByRole('heading', { name: 'Scannez une étiquette' })).toBeVisible()
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** A section of the left rail. */
  async section(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name }).first().click()
  }

  /** One of the machine's doors: a stage of the strip, the papers or the journal. */
  async door(name: string): Promise<void> {
    await this.page
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click()
  }

  async createCampaign(name: string, prefix: string): Promise<void> {
    await this.button('Nouvelle campagne').click()
    await this.page.getByLabel('Nom de la campagne').fill(name)
    await this.page.getByLabel('Préfixe des étiquettes').fill(prefix)
    await this.saveForm()
  }

  async createDonor(legalName: string): Promise<void> {
    await this.button('Nouveau donateur').click()
    await this.page.getByLabel('Raison sociale').fill(legalName)
    await this.saveForm()
  }

  /** The form goes when its answer has come: whatever is opened before that would go with it. */
  private async saveForm(): Promise<void> {
    await this.button('Enregistrer').click()
    await expect(this.button('Enregistrer')).toHaveCount(0)
  }

  /** With what the form proposes: the only campaign, the only donor, today. */
  async createIntake(): Promise<void> {
    await this.button('Nouvelle réception').first().click()
    await this.chooseFirst('Campagne')
    await this.chooseFirst('Donateur')
    await this.button('Enregistrer').click()
    await expect(this.button('Étiqueter une machine')).toBeVisible()
  }

  private async chooseFirst(label: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: label })
    if ((await field.inputValue()) === '') await field.selectOption({ index: 1 })
  }

  /** Reads this machine as a new unit, and says what it is where the hardware does not. */
  async readThisMachine(): Promise<void> {
    await this.section('Établi')
    await this.page.getByRole('button', { name: /^Relever cette machine/ }).click()
    await this.button('Étiqueter comme nouvelle machine').click()
    await this.door('Relevé')
    await expect(this.page.getByText('Preuves brutes').first()).toBeVisible()
    const kind = this.button('unité centrale')
    if (await kind.isVisible()) await kind.click()
    await expect(kind).toHaveCount(0)
  }

  /** Gives a file, whatever becomes of it. */
  async dropLog(name: string, buffer: Buffer): Promise<void> {
    await expect(this.button('Donner une preuve…').first()).toBeVisible()
    await this.page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer })
  }

  async giveLog(name: string, content: Buffer): Promise<void> {
    await this.dropLog(name, content)
    await expect(this.page.getByText('Lu comme une preuve')).toBeVisible()
  }

  async tieByHand(reason: string): Promise<void> {
    await this.page.getByLabel('Comment savez-vous').first().fill(reason)
    await this.button('Rattacher à la main…').first().click()
  }

  async passEveryTest(): Promise<void> {
    const done = this.page.getByText('Tous les tests ont une réponse')
    const title = this.page.locator('#step-title')
    for (let step = 0; step < 40 && !(await done.isVisible()); step++) {
      const before = await title.innerText()
      await this.page.getByRole('button', { name: /^Réussi/ }).click()
      await expect(this.page.getByRole('heading', { level: 2, name: before, exact: true })).toHaveCount(0)
    }
    await expect(done).toBeVisible()
  }

  /** The cards are labels: their radio is there for keyboards and screen readers. */
  async declareCondition(words: string): Promise<void> {
    await this.page.locator('label').filter({ hasText: words }).click()
    await expect(this.page.getByRole('radio', { name: words })).toBeChecked()
  }

  async downloadPaper(kind: string): Promise<Uint8Array> {
    const row = this.page.getByRole('row').filter({ hasText: kind }).first()
    return this.download(() => row.getByRole('button', { name: /Télécharger/ }).click())
  }

  async createBatch(name: string): Promise<void> {
    await this.button('Nouveau lot').first().click()
    await this.page.getByLabel('Nom du lot').fill(name)
    await this.button('Enregistrer').click()
    await expect(this.page.getByRole('heading', { name: new RegExp(name) })).toBeVisible()
  }

  async closeBatch(): Promise<void> {
    await this.button('Clore le lot…').click()
    await this.button('Clore le lot').click()
    await expect(this.page.getByText('Ce lot est figé')).toBeVisible()
  }

  /** Types in the scan field as a person does. */
  async scan(text: string): Promise<void> {
    const field = this.page.getByPlaceholder('Scanner ou taper une étiquette')
    await field.fill(text)
    await field.press('Enter')
  }

  async download(trigger: () => Promise<void>): Promise<Uint8Array> {
    const arriving = this.page.waitForEvent('download')
    await trigger()
    const stream = await (await arriving).createReadStream()
    const chunks: Uint8Array[] = []
    for await (const chunk of stream) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  }
}
