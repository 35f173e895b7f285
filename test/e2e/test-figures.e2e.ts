import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import type { Page } from 'playwright/test'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, passTestsAndGrade } from '../contract/workshop.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'
import { expect, test, type Workshop } from './workshop.ts'

/** Calls the core as the page does, in the page's own session: whoever works here works there. */
async function clientOf(page: Page, { address }: Workshop): Promise<Client> {
  await page.goto(address)
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const plugins = [new SimpleCsrfProtectionLinkPlugin()]
  return createORPCClient(new RPCLink({ url: new URL('/rpc', address), headers: { cookie }, plugins }))
}

/** A machine that the first person passes, and in which the second finds a fault. */
async function workAsTwo(client: Client, intakeId: string): Promise<string> {
  const machineId = (await client.machines.register({ intakeId, kind: 'monitor' })).id
  await passTestsAndGrade(client, machineId)
  const { steps } = await client.machines.page({ machineId })
  await client.session.join({ operatorName: 'Atelier 2' })
  for (const [index, { key, definition }] of steps.entries()) {
    const isFailed = index % 3 === 1
    await client.checklist.record({
      machineId,
      stepKey: key,
      state: isFailed ? 'fail' : 'pass',
      faults: isFailed ? definition.faults.slice(0, 1) : [],
      durationSeconds: 20 + index * 15,
    })
  }
  await client.grades.give({
    machineId,
    condition: 'used',
    override: { cosmetic: 'C3', letter: 'D', reason: 'rayures vues au soleil' },
  })
  return machineId
}

test('a manager sees how tests go and which grades differ; a technician does not', async ({ page, workshop }) => {
  const client = await clientOf(page, workshop)
  const { intake } = await openWorkshop(client)
  await page.reload()
  await new Bench(page).section('Bilan')
  await page.getByText('Aucun test n’a encore été enregistré.').scrollIntoViewIfNeeded()
  await expect(page.getByText('Personne n’a gradé une machine autrement')).toBeVisible()
  await look(page, 'bilan-sans-test')

  const machineId = await workAsTwo(client, intake.id)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Par grade' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Grades différents' })).toHaveCount(0)

  const [manager] = (await client.session.view()).operators.filter(({ role }) => role === 'manager')
  await client.session.switchOperator({ operatorId: manager?.id ?? '' })
  await page.reload()
  await page.getByRole('combobox', { name: 'Technicien' }).selectOption('Atelier 2')
  const tests = page.getByRole('table', { name: 'Tests' })
  await expect(tests.getByRole('row').nth(1)).toContainText('100')
  await look(page, 'bilan')
  await tests.scrollIntoViewIfNeeded()
  await look(page, 'bilan-technicien')
  await page.getByText('Par modèle', { exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Modèle' })).toHaveValue('')
  const differing = page.getByRole('table', { name: 'Grades différents' })
  await differing.scrollIntoViewIfNeeded()
  await look(page, 'bilan-modele')
  await expect(differing).toContainText(/Atelier 1.*Atelier 2/)
  await differing.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${machineId}/grade$`))
})
