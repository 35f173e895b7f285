import { expect } from 'playwright/test'
import type { Language } from '../../shared/domain/document.ts'
import { translator } from '../../shared/i18n/translator.ts'
import type { Camera } from './camera.ts'
import { goTo } from './go-to.ts'

/** A drive that is refused, a machine that is read, a drive that is erased. */
export async function picturesOfTheDrive(camera: Camera, language: Language, serial: string): Promise<void> {
  const { page } = camera
  const t = translator(language)
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await goTo(page, '#/erasing')
  await expect(page.getByText(serial).first()).toBeVisible()
  await camera.take('drives')
  await goTo(page, '#/take-reading')
  await button(t('screens.reading.keepNew')).click()
  await expect(page.getByText(t('screens.nextAction.ERASE_do')).first()).toBeVisible()
  const machineAddress = page.url()
  await camera.take('machine')

  await goTo(page, '#/erasing')
  await button(t('erasing.pages.drives.prepare')).click()
  const field = page.getByLabel(t('erasing.pages.plan.serialField'))
  await expect(field).toBeVisible()
  await camera.take('plan')
  await field.fill(serial)
  await holdToArm(camera, language)
  await button(t('erasing.pages.plan.start')).click()
  await expect(page.getByText(new RegExp(t('codes.erasureStatus.ERASED'), 'i')).first()).toBeVisible({
    timeout: 60_000,
  })
  await camera.take('job')
  await page.goto(`${machineAddress.replace(/\/(reading)?$/, '')}/tests`)
  await camera.take('tests')
}

/** A key that is held repeats; what it holds is armed once it is let go. */
async function holdToArm({ page }: Camera, language: Language): Promise<void> {
  const t = translator(language)
  await page.getByRole('button', { name: t('erasing.pages.plan.arm') }).focus()
  await expect(async () => {
    await page.keyboard.down('Space')
    await expect(page.getByText(t('erasing.pages.plan.letGo')).first()).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 20_000 })
  await page.keyboard.up('Space')
}
