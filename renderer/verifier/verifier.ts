import { type KnownIssuer, readIssuerFile, spacedFingerprint } from '../../shared/domain/proof/known-issuer.ts'
import type { Verification } from '../../shared/domain/proof/verification.ts'
import { verifyProof } from '../../shared/domain/proof/verify-proof.ts'
import { proof as english } from '../../shared/i18n/en/proof.ts'
import { proof as french } from '../../shared/i18n/fr/proof.ts'
import { filled, type ProofWords, proofReport } from '../../shared/i18n/proof-sentences.ts'
import { element, reportCard } from './show-report.ts'
import { webCrypto } from './web-crypto.ts'

const catalogues: Record<string, ProofWords> = { fr: french, en: english }

/** Those that the workshop wrote into its copy of this page, and those dropped since. */
const known = JSON.parse(byId('issuers').textContent || '[]') as KnownIssuer[]
const checked: { name: string; bytes: Uint8Array<ArrayBuffer>; verification: Verification }[] = []
let language = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
const words = (): ProofWords => catalogues[language] ?? french

start()

function start(): void {
  const input = byId('files') as HTMLInputElement
  input.addEventListener('change', () => take([...(input.files ?? [])]))
  byId('choose').addEventListener('click', () => input.click())
  byId('language').addEventListener('click', () => {
    language = language === 'fr' ? 'en' : 'fr'
    show()
  })
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    take([...(event.dataTransfer?.files ?? [])])
  })
  show()
  hasEd25519().then((has) => {
    byId('old').hidden = has
  })
}

async function take(files: readonly File[]): Promise<void> {
  for (const file of files) {
    byId('state').textContent = filled(words().page.checking, { name: file.name })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const issuer = readIssuerFile(bytes)
    if (issuer !== null) await learn(issuer)
    else checked.unshift({ name: file.name, bytes, verification: await verified(bytes, file.name) })
    show()
  }
}

/** A key made known changes what is said of the papers that were dropped before it. */
async function learn(issuer: KnownIssuer): Promise<void> {
  known.push(issuer)
  for (const one of checked) one.verification = await verified(one.bytes, one.name)
}

function verified(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Verification> {
  return verifyProof(bytes, name, { crypto: webCrypto, known })
}

function show(): void {
  const { page } = words()
  document.documentElement.lang = language
  document.title = page.title
  byId('title').textContent = page.title
  byId('intro').textContent = page.intro
  byId('choose').textContent = page.choose
  byId('old').textContent = page.tooOld
  byId('language').textContent = language === 'fr' ? 'English' : 'Français'
  byId('known-title').textContent = page.issuers
  const issuers = known.map(({ name, keys }) => issuerLine(name, keys[0]?.fingerprint ?? ''))
  byId('known').replaceChildren(...(issuers.length === 0 ? [element('p', {}, page.noIssuer)] : issuers))
  byId('state').textContent = ''
  byId('results').replaceChildren(
    ...checked.map(({ name, verification }) =>
      reportCard(name, verification.verdict, proofReport(verification, words())),
    ),
  )
}

function issuerLine(name: string, fingerprint: string): HTMLElement {
  const line = element('p', {}, name)
  line.append(element('code', {}, spacedFingerprint(fingerprint)))
  return line
}

async function hasEd25519(): Promise<boolean> {
  // A browser that lacks it refuses the name; the key itself is of no use to anyone.
  return crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).then(
    () => true,
    () => false,
  )
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no ${id}`)
  return found
}
