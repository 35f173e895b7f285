import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import forge from 'node-forge'
import { expect, type Page, test } from 'playwright/test'
import type { PaperCredential } from '../../electron/core/proof/signing-keys.ts'
import { verifierPage } from '../../electron/core/proof/verifier-page.ts'
import { issuerFileSchema } from '../../shared/domain/proof/known-issuer.ts'
import { aSealedCertificate, knownBy, someKeys } from '../documents/proof-workshop.ts'

const keys = someKeys()
let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-verifier-'))
})
test.afterAll(() => rmSync(folder, { recursive: true }))

/** The page as a donor opens it: from a folder, with nothing behind it. */
async function openVerifier(page: Page, knows: boolean): Promise<{ asked: string[] }> {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && asked.push(message.text()))
  page.on('pageerror', (error) => asked.push(error.message))
  const file = join(folder, `verifier-${knows}.html`)
  writeFileSync(file, await verifierPage(knows ? [knownBy(keys)] : []))
  await page.goto(pathToFileURL(file).href)
  return { asked }
}

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const content = Buffer.from(bytes).toString('base64')
  const transfer = await page.evaluateHandle(
    ({ name, content }) => {
      const held = new DataTransfer()
      held.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name))
      return held
    },
    { name, content },
  )
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer })
}

test('a donor drops a paper and reads that it is authentic, without any network', async ({ page }) => {
  const { asked } = await openVerifier(page, true)
  const { pdf, envelopeBytes } = await aSealedCertificate(keys)
  await drop(page, 'CE-2026-0001.pdf', pdf)
  await expect(page.getByRole('heading', { name: 'Authentique' })).toHaveCount(1)
  await drop(page, 'CE-2026-0001.json', envelopeBytes)
  await expect(page.getByRole('heading', { name: 'Authentique' })).toHaveCount(2)
  await expect(page.getByText('effacé, niveau Clear')).toHaveCount(2)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Authentic' })).toHaveCount(2)
  expect(asked.filter((address) => !address.startsWith('file:'))).toEqual([])
  expect(asked).toHaveLength(1)
  await page.screenshot({ path: join(import.meta.dirname, '../.output/verifier-valid.png'), fullPage: true })
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('one changed byte is told, with the place of it', async ({ page }) => {
  await openVerifier(page, true)
  const pdf = new Uint8Array((await aSealedCertificate(keys)).pdf)
  const title = Buffer.from(pdf).indexOf('<dc:title>') + 60
  pdf[title] = (pdf[title] ?? 0) ^ 1
  await drop(page, 'CE-2026-0001.pdf', pdf)
  await expect(page.getByRole('heading', { name: 'Altéré' })).toBeVisible()
  await expect(page.getByText(/Des octets du PDF ont changé.*les métadonnées/)).toBeVisible()
  await expect(page.getByText('L’enregistrement scellé qu’il porte est intact')).toBeVisible()
  await page.screenshot({ path: join(import.meta.dirname, '../.output/verifier-altered.png'), fullPage: true })
})

test('an unknown issuer is said to be one, until its key is made known', async ({ page }) => {
  await openVerifier(page, false)
  await drop(page, 'CE-2026-0001.pdf', (await aSealedCertificate(keys)).pdf)
  await expect(page.getByRole('heading', { name: 'Émetteur inconnu' })).toBeVisible()
  await page.screenshot({ path: join(import.meta.dirname, '../.output/verifier-unknown.png'), fullPage: true })
  const issuer = JSON.stringify({ schema: issuerFileSchema, ...knownBy(keys) })
  await drop(page, 'etabli-issuer.json', new TextEncoder().encode(issuer))
  await expect(page.getByRole('heading', { name: 'Authentique' })).toBeVisible()
})

test('a paper of a workshop with an RSA certificate is checked by the browser too', async ({ page }) => {
  await openVerifier(page, true)
  const { pdf } = await aSealedCertificate({ ...keys, paper: anRsaCredential() })
  await drop(page, 'CE-2026-0001.pdf', pdf)
  await expect(page.getByRole('heading', { name: 'Authentique' })).toBeVisible()
})

/** As a certification authority gives them; the signature over the certificate itself is nobody's business here. */
function anRsaCredential(): PaperCredential {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pair = forge.pki.createCertificate()
  pair.publicKey = forge.pki.publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }).toString())
  pair.setSubject([{ name: 'commonName', value: 'Signataire' }])
  pair.setIssuer([{ name: 'commonName', value: 'Signataire' }])
  pair.sign(
    forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()),
    forge.md.sha256.create(),
  )
  const der = forge.asn1.toDer(forge.pki.certificateToAsn1(pair)).getBytes()
  return { key: privateKey, certificates: [new Uint8Array(Buffer.from(der, 'latin1'))], origin: 'imported' }
}
