import { expect } from 'playwright/test'
import { test } from './lan-workshop.ts'
import { look } from './look.ts'
import { Bench } from './page-models/bench.ts'

async function openMachine(bench: Bench, address: string): Promise<void> {
  await bench.open(address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  await bench.createIntake()
  await bench.section('Établi')
  await bench.page.getByRole('button', { name: /^Relever cette machine/ }).click()
  await bench.button('Étiqueter comme nouvelle machine').click()
  await bench.door('Relevé')
  await bench.button('portable').click()
  await expect(bench.button('portable')).toHaveCount(0)
  await bench.door('Tests')
}

test('a machine runs its own tests, and the bench sees them pass', async ({ page, lan, elsewhere }) => {
  const bench = new Bench(page)
  await openMachine(bench, lan.address)
  await bench.button('Ouvrir les tests sur cette machine').click()
  const address = lan.network.addresses[0] ?? ''
  await expect(page.getByText(address, { exact: true })).toBeVisible()
  const code = /^[a-z]{8}$/
  const shown = await page.getByText(code).innerText()
  await page.getByText(code).scrollIntoViewIfNeeded()
  await look(page, 'reseau-code-de-test')

  const tested = await (await elsewhere()).newPage()
  await tested.goto(address)
  await look(tested, 'reseau-porte')
  await tested.getByLabel('Code affiché à l’établi').fill('bbbbbbbb')
  await tested.getByRole('button', { name: 'Continuer' }).click()
  await expect(tested.getByRole('alert')).toContainText('Ce code n’ouvre rien')
  await look(tested, 'reseau-porte-code-faux')
  await tested.getByLabel('Code affiché à l’établi').fill(` ${shown.toUpperCase()} `)
  await tested.keyboard.press('Enter')
  await expect(tested.getByRole('heading', { level: 1 })).toContainText('GC26-00001')
  expect(await tested.evaluate(() => window.isSecureContext)).toBe(true)
  await expect(page.getByText('Les tests sont ouverts sur la machine')).toBeVisible()
  await expect(page.getByText(code)).toHaveCount(0)
  await look(tested, 'machine-testee')

  await test.step('the camera runs there, and its verdict comes here', async () => {
    await tested.getByRole('button', { name: /^Caméra/ }).click()
    await tested.getByRole('button', { name: 'Lancer l’essai ici' }).click()
    await tested.getByRole('button', { name: /^Garder ce résultat/ }).click()
    const list = page.getByRole('complementary', { name: 'Liste des tests' })
    await expect(list.getByRole('button', { name: /^Caméra réussi/ })).toBeVisible()
  })

  await test.step('a verdict taken back at the bench is taken back there', async () => {
    await page.getByRole('button', { name: 'Annuler ce résultat — Caméra' }).click()
    // The machine that was read has none: without a result, that is what stands.
    await expect(tested.getByRole('button', { name: /^Caméra sans objet/ })).toBeVisible()
  })

  await test.step('the rest of the workshop stays out of its reach', async () => {
    const status = await tested.evaluate(async () => {
      const headers = { 'x-csrf-token': 'orpc', 'content-type': 'application/json' }
      return (await fetch('/rpc/machines/recent', { method: 'POST', headers, body: '{}' })).status
    })
    expect(status).toBe(403)
    await tested.goto(`${address}/index.html`)
    await expect(tested).toHaveURL(/tested\.html$/)
  })

  await test.step('the bench closes the access', async () => {
    await bench.button('Fermer l’accès').click()
    await expect(tested.getByText('L’accès aux tests est fermé')).toBeVisible()
    await look(tested, 'machine-testee-fermee')
    await expect(bench.button('Ouvrir les tests sur cette machine')).toBeVisible()
  })
})

test('a station is paired, named, seen, and sent away', async ({ page, lan, elsewhere }) => {
  const bench = new Bench(page)
  await bench.open(lan.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réglages')
  await bench.button('Relier un poste…').click()
  const address = lan.network.addresses[0] ?? ''
  await expect(page.getByText(address, { exact: true }).first()).toBeVisible()
  const code = await page.getByText(/^[a-z]{8}$/).innerText()
  await page.getByRole('heading', { name: 'Réseau', exact: true }).scrollIntoViewIfNeeded()
  await look(page, 'reglages-reseau-code')

  const station = await (await elsewhere()).newPage()
  await station.goto(`${address}/?c=${code}`)
  await expect(station.getByRole('button', { name: 'Continuer' })).toBeFocused()
  await station.keyboard.press('Enter')
  await look(station, 'reseau-nom-du-poste')
  await station.getByLabel('Comment s’appelle ce poste').fill('Établi 2')
  await station.keyboard.press('Enter')
  await station.getByRole('button', { name: 'Atelier 1' }).click()
  await expect(station.getByText('Établi 2', { exact: true })).toBeVisible()

  await test.step('both see at once what the other does', async () => {
    const other = new Bench(station)
    await other.section('Réceptions')
    await bench.section('Réceptions')
    await bench.createCampaign('Collecte fictive 2026', 'GC26')
    await bench.createDonor('Société fictive du Lagon')
    await bench.createIntake()
    await expect(station.getByRole('row').filter({ hasText: 'Société fictive du Lagon' }).first()).toBeVisible()
  })

  await test.step('what belongs to the bench is not changed from elsewhere', async () => {
    await new Bench(station).section('Réglages')
    await expect(station.getByText('Ces réglages ne changent qu’au poste qui garde les données')).toBeVisible()
    await expect(station.getByRole('button', { name: /^Congédier/ })).toHaveCount(0)
  })

  await bench.section('Réglages')
  const line = page.getByRole('listitem').filter({ hasText: 'Établi 2' })
  await expect(line).toContainText('connecté')
  await line.scrollIntoViewIfNeeded()
  await look(page, 'reglages-reseau')
  await line.getByRole('button', { name: /^Congédier/ }).click()
  await expect(line).toContainText('Il lui faudra un nouveau code')
  await line.getByRole('button', { name: /^Congédier/ }).click()
  await expect(line).toHaveCount(0)
  await expect(station.getByText('Cette page n’a plus accès à l’atelier')).toBeVisible()
  await station.reload()
  await expect(station.getByLabel('Code affiché à l’établi')).toBeVisible()
})

test('two stations that edit one record meet, and a person chooses what stays', async ({ page, lan }) => {
  const bench = new Bench(page)
  await bench.open(lan.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réglages')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByLabel('Adresse', { exact: true }).fill('1 rue de la Plage')
  await other.getByLabel('Contact', { exact: true }).fill('Accueil')
  await page.getByLabel('Adresse', { exact: true }).fill('2 rue du Port')
  const form = (of: typeof page) => of.locator('form').filter({ has: of.getByLabel('RIDET ou numéro légal') })
  await form(page).getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible()
  await form(other).getByRole('button', { name: 'Enregistrer' }).click()
  await expect(other.getByText('Un autre poste a changé cette fiche entre-temps')).toBeVisible()
  await expect(other.getByText('2 rue du Port')).toBeVisible()
  await look(other, 'fiche-a-fusionner')
  await other.getByRole('radio', { name: 'Déjà enregistré 2 rue du Port' }).check()
  await other.getByRole('button', { name: 'Enregistrer ces choix' }).click()
  await expect(other.getByLabel('Adresse', { exact: true })).toHaveValue('2 rue du Port')
  await expect(other.getByLabel('Contact', { exact: true })).toHaveValue('Accueil')

  await test.step('a list of tests: a text from each, in the order of the one that moved a step', async () => {
    for (const station of [page, other]) {
      await station
        .getByRole('button', { name: /^Modifier — / })
        .first()
        .click()
      await expect(station.getByLabel('Nom en français')).toBeVisible()
    }
    await page.getByLabel('Nom en français').fill('Démarrage à froid')
    await page.getByRole('button', { name: 'Descendre — Démarrage à froid' }).click()
    await page.getByRole('button', { name: 'Enregistrer comme version 2' }).click()
    await expect(page.getByText('Version 2 enregistrée')).toBeVisible()
    await other.getByLabel('Comment, en français').fill('Branchez le chargeur, puis allumez.')
    await other.getByRole('button', { name: 'Enregistrer comme version 2' }).click()
    await expect(other.getByText('Un autre poste a changé cette fiche entre-temps')).toBeVisible()
    await look(other, 'liste-a-fusionner')
    await expect(other.getByRole('radio', { name: 'Déjà enregistré Démarrage à froid' })).toBeChecked()
    await other.getByRole('button', { name: 'Enregistrer ces choix' }).click()
    await expect(other.getByText('Version 3 enregistrée')).toBeVisible()
    await expect(other.getByLabel('Nom en français')).toHaveValue('Démarrage à froid')
    await expect(other.getByLabel('Comment, en français')).toHaveValue('Branchez le chargeur, puis allumez.')
    const steps = other.getByRole('list', { name: 'Étapes', exact: true }).getByRole('listitem')
    await expect(steps.nth(1)).toContainText('Démarrage à froid')
  })
})

test('an edit of a donor that another station changed meanwhile loses nothing of either', async ({ page, lan }) => {
  const bench = new Bench(page)
  await bench.open(lan.address)
  await bench.welcome('Atelier 1', 'Atelier fictif du Lagon')
  await bench.section('Réceptions')
  await bench.createCampaign('Collecte fictive 2026', 'GC26')
  await bench.createDonor('Société fictive du Lagon')
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const station of [page, other]) {
    await station.getByRole('row').filter({ hasText: 'Société fictive' }).getByRole('button').last().click()
    await expect(station.getByLabel('Raison sociale')).toHaveValue('Société fictive du Lagon')
  }
  await page.getByLabel('Contact').fill('Accueil')
  await bench.button('Enregistrer').click()
  await expect(page.getByLabel('Raison sociale')).toHaveCount(0)
  await other.getByLabel('Nom d’usage').fill('Le Lagon')
  await other.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(other.getByText('Un autre poste a changé cette fiche entre-temps')).toBeVisible()
  await look(other, 'donateur-a-fusionner')
  // Each field stands with who touched it: nothing is left to choose but to agree.
  await expect(other.getByRole('radio', { name: 'Déjà enregistré Accueil' })).toBeChecked()
  await expect(other.getByRole('radio', { name: 'Votre saisie Le Lagon' })).toBeChecked()
  await other.getByRole('button', { name: 'Enregistrer ces choix' }).click()
  await expect(other.getByText('Un autre poste a changé cette fiche entre-temps')).toHaveCount(0)
  await page.getByRole('row').filter({ hasText: 'Lagon' }).getByRole('button').last().click()
  await expect(page.getByLabel('Contact')).toHaveValue('Accueil')
  await expect(page.getByLabel('Nom d’usage')).toHaveValue('Le Lagon')

  await test.step('so does an edit of what an association asks for, need by need', async () => {
    await bench.section('Lots')
    await page.getByRole('link', { name: 'Associations' }).click()
    await bench.button('Nouvelle association').first().click()
    await page.getByLabel('Raison sociale').fill('Club fictif du Mont-Dore')
    await bench.button('Enregistrer').click()
    await page.getByRole('link', { name: 'Demandes' }).click()
    await bench.button('Nouvelle demande').first().click()
    await page.getByLabel('Association', { exact: true }).selectOption({ label: 'Club fictif du Mont-Dore' })
    await bench.button('Enregistrer').click()
    await expect(page.getByRole('button', { name: 'Club fictif du Mont-Dore' })).toBeVisible()
    await other.goto(page.url())
    for (const station of [page, other]) {
      await station.getByRole('button', { name: 'Club fictif du Mont-Dore' }).click()
      await expect(station.getByLabel('Combien')).toHaveValue('1')
    }
    await page.getByLabel('Combien').fill('4')
    await bench.button('Ajouter un besoin').click()
    await bench.button('Enregistrer').click()
    await expect(page.getByLabel('Combien')).toHaveCount(0)
    await other.getByLabel('Mémoire au moins').selectOption({ index: 2 })
    await other.getByLabel('Usage prévu').fill('Salle de lecture')
    await other.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(other.getByText('Un autre poste a changé cette fiche entre-temps')).toBeVisible()
    await look(other, 'demande-a-fusionner')
    await expect(other.getByRole('radio', { name: 'Déjà enregistré 4' })).toBeChecked()
    await other.getByRole('button', { name: 'Enregistrer ces choix' }).click()
    await expect(other.getByText(/4 × portable, ≥ 8.Gio/)).toBeVisible()
    await expect(other.getByText(/1 × portable/)).toBeVisible()
  })
})
