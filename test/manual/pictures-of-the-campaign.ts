import { expect, type Page } from 'playwright/test'
import type { Language } from '../../shared/domain/document.ts'
import { translator } from '../../shared/i18n/translator.ts'
import type { Camera } from './camera.ts'
import { goTo } from './go-to.ts'

const wholeTag = /^[A-Z]+-\d+-[0-9A-Z]$/

/** Receptions, batches, allocation, papers and figures of the invented campaign. */
export async function picturesOfTheCampaign(camera: Camera, language: Language): Promise<void> {
  const { page } = camera
  const t = translator(language)
  await pictureOf(camera, 'intakes', '#/intakes')
  await page.getByRole('table').getByRole('link').first().click()
  await camera.take('intake')
  await tab(page, t('reception.intake.tabs.donor'))
  await camera.take('dossier')
  await pictureOf(camera, 'requests', '#/requests')
  await pictureOf(camera, 'allocation', '#/allocation')
  await goTo(page, '#/batches')
  await page.getByRole('table').getByRole('link').first().click()
  await camera.take('batch')
  const readyTag = (await page.getByText(wholeTag).first().textContent()) ?? ''
  await goTo(page, '#/deliveries')
  await page.getByRole('table').last().getByRole('link').first().click()
  await camera.take('delivery')
  await pictureOf(camera, 'figures', '#/figures')
  await pictureOf(camera, 'refusals', '#/erasing-refusals')
  await pictureOfBackups(camera, language)
  await picturesOfAMachine(camera, language, readyTag)
}

async function pictureOfBackups(camera: Camera, language: Language): Promise<void> {
  const { page } = camera
  const t = translator(language)
  await goTo(page, '#/settings')
  const panel = page.getByRole('region', { name: t('backups.title'), exact: true })
  await panel.getByRole('button', { name: t('backups.takeNow') }).click()
  await expect(panel.getByText(t('backups.verified'), { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  await camera.take('backups', panel)
}

async function picturesOfAMachine(camera: Camera, language: Language, readyTag: string): Promise<void> {
  const { page } = camera
  const t = translator(language)
  await goTo(page, '#/')
  await scan(page, t('screens.scan.placeholder'), misread(readyTag))
  await expect(page.getByText(t('screens.scan.wrongCheckDo'))).toBeVisible()
  await camera.take('wrong-tag')
  await scan(page, t('screens.scan.placeholder'), readyTag)
  await expect(page).toHaveURL(/machine/)
  const machine = page.url().replace(/\/(reading)?$/, '')
  await page.goto(`${machine}/grade`)
  await camera.take('grade')
  await page.goto(`${machine}/papers`)
  await camera.take('papers')
}

async function pictureOf(camera: Camera, name: string, hash: string): Promise<void> {
  await goTo(camera.page, hash)
  await camera.take(name)
}

/** With another check character than the label has. */
function misread(tag: string): string {
  return `${tag.slice(0, -1)}${tag.endsWith('W') ? 'X' : 'W'}`
}

async function scan(page: Page, placeholder: string, text: string): Promise<void> {
  const field = page.getByPlaceholder(placeholder)
  await field.fill(text)
  await field.press('Enter')
}

async function tab(page: Page, name: string): Promise<void> {
  const words = page.getByText(name, { exact: true })
  await words.first().click()
}
