import { beforeAll, describe, expect, it } from 'vitest'
import type { CertificateFacts, CertifiedDrive } from '../../electron/core/documents/paper-facts.ts'
import { renderCertificate } from '../../electron/core/documents/render-certificate.ts'
import { languages } from '../../shared/domain/document.ts'
import { anErasure, aPaperDrive, aPaperMachine, aProvenErasure, someCertificateFacts } from './paper-builders.ts'
import {
  fontsNotEmbedded,
  metadataXml,
  pageSizes,
  pdfInfo,
  pdfText,
  structureProblems,
  structureTree,
  wordBoxes,
} from './pdf-tools.ts'

const longName =
  'Association calédonienne pour le réemploi, la réparation et la redistribution solidaire du matériel numérique'

function longestFacts(): CertificateFacts {
  const byHand = aProvenErasure({
    requested: 'purge',
    notChecked: ['HIDDEN_AREA', 'IN_USE', 'DEVICE_STATUS'],
    match: { by: 'hand', reason: `Étiquette lue sur l’établi ; ${longName}` },
    evidenceName: `nwipe_log_${'20261122-'.repeat(20)}.txt`,
    operatorName: longName,
    run: {
      ...anErasure().run,
      toolVersion: null,
      verification: 'all-passes',
      passErrorCount: null,
      endedAtLocal: null,
    },
  })
  const drive = aPaperDrive({ model: `${'WDC-'.repeat(60)}`, serial: 'Z'.repeat(400), serialSource: 'usb-bridge' })
  const bare = aPaperDrive({ manufacturer: null, model: null, serial: null, mediaType: null, bus: null, wwn: null })
  const others: CertifiedDrive[] = Array.from({ length: 9 }, () => ({ drive: bare, erasure: aProvenErasure() }))
  return someCertificateFacts({
    replacesNumber: 'CE-2026-0000',
    issuer: { name: longName, legalId: longName, address: 'x'.repeat(300), contact: longName },
    donor: { legalName: longName, usualName: 'ACRRS', ridet: null, address: longName },
    campaignName: longName,
    machine: aPaperMachine({ model: longName, serial: 'A'.repeat(200), serialSource: 'mac', uuid: null, kind: null }),
    operatorName: longName,
    drives: [{ drive, erasure: byHand }, ...others],
  })
}

describe('the certificate of a machine with one drive', () => {
  let pdf: Uint8Array
  let text: string
  beforeAll(async () => {
    pdf = await renderCertificate(someCertificateFacts(), 'fr')
    text = await pdfText(pdf)
  })

  it('holds on one A4 page, in both languages', async () => {
    for (const language of languages) {
      const [size, ...others] = await pageSizes(await renderCertificate(someCertificateFacts(), language))
      expect(others).toEqual([])
      expect(Math.abs((size?.width ?? 0) - 210)).toBeLessThanOrEqual(0.05)
      expect(Math.abs((size?.height ?? 0) - 297)).toBeLessThanOrEqual(0.05)
    }
  })

  it('says which paper, who, which machine and which drive', () => {
    const { issuer, donor, machine, campaignName } = someCertificateFacts()
    const { drive } = someCertificateFacts().drives[0]
    const expected = [
      'N° CE-2026-0001',
      'Délivré le 24/11/2026 10:17 UTC+11',
      issuer.name,
      issuer.address,
      donor.legalName,
      campaignName,
      machine.assetTag,
      machine.serial,
      machine.uuid,
      drive.serial,
      'lu du support (NVMe)',
      drive.wwn,
      '256 060 514 304 octets',
      'Page 1/1',
    ]
    for (const words of expected) expect(text).toContain(words)
  })

  it('says what was done, how it was read back and where the evidence lies', () => {
    const { erasure } = someCertificateFacts().drives[0]
    const expected = [
      '1 support, effacé et relu : niveau Clear.',
      'Fill With Zeros',
      'nwipe, version 0.36',
      '256 060 514 304 octets relus sur 256 060 514 304',
      '2026-11-22 23:28:34',
      'heure locale sans fuseau',
      '00:45:28',
      erasure.evidenceName,
      erasure.evidenceSha256,
      'par Poste de vérification 2',
      'NIST SP 800-88 Rev. 2',
    ]
    for (const words of expected) expect(text).toContain(words)
  })

  it('says what was not checked', () => {
    expect(text).toContain('Ce qui n’a pas été')
    expect(text).toContain('Zones cachées (HPA, DCO) : le journal n’en dit rien.')
    expect(text).toContain('Zone de réserve de la mémoire flash : non atteinte par une réécriture.')
    expect(text).toContain('Micrologiciel du support : non contrôlé.')
  })

  it('promises no more than the evidence, in either language', async () => {
    for (const language of languages) {
      const words = await pdfText(await renderCertificate(longestFacts(), language))
      expect(words).not.toMatch(/conforme|irrécupérable|garanti|100 ?%|certified|compliant|unrecoverable|guarantee/i)
    }
    expect(text).toContain('Ce document n’est pas une certification.')
  })

  it('embeds every font', async () => {
    expect(await fontsNotEmbedded(pdf)).toEqual([])
  })

  it('is a sound, tagged file with a title', async () => {
    expect(await structureProblems(pdf)).toBe('')
    expect(await pdfInfo(pdf)).toMatch(
      /Title:\s+Certificat d’effacement CE-2026-0001 – GC26-00042-7[\s\S]*Tagged:\s+yes/,
    )
  })

  it('is read aloud as one document, its title first among the headings', async () => {
    const tree = await structureTree(pdf)
    expect(tree).toMatch(/^Document/)
    expect(tree).toMatch(/H1[^\n]*\n\s+"Certificat d’effacement ?"/)
    expect(tree.match(/^\s+H1/gm)).toHaveLength(1)
  })

  it('keeps its metadata well formed under an issuer with an ampersand', async () => {
    const { issuer } = someCertificateFacts()
    const facts = someCertificateFacts({ issuer: { ...issuer, name: 'Atelier & Fils <SARL>' } })
    const awkward = await renderCertificate(facts, 'fr')
    expect(await metadataXml(awkward)).toContain('<rdf:li>Atelier \uff06 Fils ‹SARL›</rdf:li>')
    expect(await pdfText(awkward)).toContain('Atelier & Fils <SARL>')
  })

  it('comes out the same from the same facts', async () => {
    await renderCertificate(longestFacts(), 'en')
    expect(Buffer.compare(await renderCertificate(someCertificateFacts(), 'fr'), pdf)).toBe(0)
  })
})

describe('a certificate', () => {
  it('is made of nothing but certifiable erasures', () => {
    // @ts-expect-error the status alone certifies nothing
    const unproven: CertifiedDrive = { drive: aPaperDrive(), erasure: anErasure({ status: 'ERASED' }) }
    // @ts-expect-error no drive, nothing to certify
    const empty: CertificateFacts = { ...someCertificateFacts(), drives: [] }
    expect([unproven.erasure.status, empty.drives.length]).toEqual(['ERASED', 0])
  })

  it('prints a link made by hand with its whole reason', async () => {
    const text = (await pdfText(await renderCertificate(longestFacts(), 'fr'))).replace(/\s+/g, ' ')
    expect(text).toContain('À la main, motif noté : « Étiquette lue sur l’établi ;')
    expect(text).toContain('solidaire du matériel numérique »')
  })

  it('says which one it replaces, and a level lower than asked', async () => {
    const text = await pdfText(await renderCertificate(longestFacts(), 'fr'))
    expect(text).toContain('Annule et remplace le certificat n° CE-2026-0000')
    expect(text).toContain('inférieur au niveau demandé')
  })

  it('keeps every word between its margins, whatever the length of the facts', async () => {
    for (const language of languages) {
      const pdf = await renderCertificate(longestFacts(), language)
      expect(await structureProblems(pdf)).toBe('')
      const millimetre = 72 / 25.4
      for (const { text, ...box } of await wordBoxes(pdf)) {
        expect(box.left, text).toBeGreaterThanOrEqual(19.5 * millimetre)
        expect(box.right, text).toBeLessThanOrEqual(190.5 * millimetre)
        expect(box.top, text).toBeGreaterThanOrEqual(10 * millimetre)
        expect(box.bottom, text).toBeLessThanOrEqual(290 * millimetre)
      }
    }
  })

  it('names in full all who erased and all who stood for it, beside where they sign', async () => {
    const drives = Array.from({ length: 4 }, (_, n) => ({
      drive: aPaperDrive(),
      erasure: aProvenErasure({ operatorName: `Poste de vérification et de contrôle ${n + 1}` }),
    }))
    const validatorNames = ['Atelier 7', 'Responsable des effacements et des preuves']
    const facts = someCertificateFacts({ drives: drives as never, validatorNames })
    const text = (await pdfText(await renderCertificate(facts, 'fr'))).replace(/\s+/g, ' ')
    const signed = text.slice(text.indexOf('J’atteste'))
    expect(signed).not.toContain('…')
    expect(signed.match(/contrôle/g)).toHaveLength(4)
    expect(signed).toContain('des preuves')
  })
})
