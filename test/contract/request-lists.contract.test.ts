import { describe, expect, it } from 'vitest'
import { anAssociation } from '../builders/association.ts'
import { steppingClock } from '../fakes/test-deps.ts'
import { openInProcess, transports } from './transports.ts'
import { openWorkshop } from './workshop.ts'

const associations = [
  'Dénomination;RIDET;Commune;BP;Téléphone;Contact',
  'Éveil numérique de Hienghène;0123456002;Hienghene;BP 8;28.11.22;Secrétariat',
  'Club fictif du Mont-Dore;1234567;Le Mont-Dore;;75 12 34 / 28 11 22;',
  ';1234568;Nouméa;;;',
  'Association au mauvais RIDET;12;Nouméa;;;',
  'Association au mauvais téléphone;;Nouméa;;61 00 00;',
  'Association d’ailleurs;;Atlantide;;;',
  'CLUB FICTIF DU MONT DORE;;;;;',
  'Club fictif du Mont-Dore;;;;;',
  'Association fictive des Pirogues de Drehu;;;;;',
  "=cmd|' /C calc'!A0;;Koné;;;",
].join('\r\n')

/** As Windows writes "Unicode text". */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0))
  return new Uint8Array(units.buffer)
}

const needs = [
  'Association;Genre;Quantité;RAM;Stockage;Système;Mobilité;Internet;Priorité;Reçue le;Usage;Personnes',
  'Les Pirogues;portables;3;8 Go;SSD 256 Go;Windows;oui;non;1;12/11/2026;atelier du mercredi;45',
  '0 123 456.001;écran;2;;;;;;;;',
  'Les Pirogues;ordinateur;1;4 Go;;Linux;;oui;;;',
  'Inconnue du bataillon;portable;1;;;;;;;;',
  'Les Pirogues;grille-pain;1;;;;;;;;',
  'Les Pirogues;portable;zéro;;;;;;;;',
  'Les Pirogues;portable;1;beaucoup;;;;;;;',
  'Les Pirogues;portable;1;;;BeOS;;;;;',
  'Les Pirogues;portable;1;;;;;;;31/02/2026;',
  'Les Pirogues;portable;1;;;;;;peut-être;;',
  'Les Pirogues;portable;1;;;;;;;;;beaucoup',
  'Les Pirogues;portable;1;;;;parfois;;;;;',
  'Les Pirogues;portable;1;;;;;selon les jours;;;;',
  'Les Pirogues;portable;1;;;;;;3;;;',
  'Les Pirogues;portable;1;;;;;;;;vente au profit du club;',
].join('\n')

describe.each(transports)('lists of associations and needs %s', (_, open) => {
  it('are read line by line, and change nothing until they are accepted, all at once', async () => {
    const { client, close } = await open()
    const { campaign } = await openWorkshop(client)
    await client.beneficiaries.create(anAssociation())
    const text = associations
    for (const bytes of [utf16(text), new TextEncoder().encode(`\ufeff${text}`)]) {
      const { accepted, problems } = await client.beneficiaries.examineList({ file: new File([bytes], 'a.csv') })
      expect(accepted.map(({ line, input }) => [line, input.legalName, input.address.communeCode])).toEqual([
        [2, 'Éveil numérique de Hienghène', '98807'],
        [3, 'Club fictif du Mont-Dore', '98817'],
        [8, 'CLUB FICTIF DU MONT DORE', null],
        [11, "=cmd|' /C calc'!A0", '98811'],
      ])
      expect(problems.map(({ line, code, detail }) => [line, code, detail])).toEqual([
        [4, 'NAME_MISSING', null],
        [5, 'RIDET_UNUSABLE', '12'],
        [6, 'PHONE_UNUSABLE', '61 00 00'],
        [7, 'COMMUNE_UNKNOWN', 'Atlantide'],
        [9, 'TWICE', 'Club fictif du Mont-Dore'],
        [10, 'ALREADY_KNOWN', 'Association fictive des Pirogues de Drehu'],
      ])
    }
    expect(await client.beneficiaries.list()).toHaveLength(1)
    const { examinationId } = await client.beneficiaries.examineList({ file: new File([utf16(text)], 'a.csv') })
    expect(await client.beneficiaries.acceptList({ examinationId })).toEqual({ createdCount: 4 })
    const gone = client.beneficiaries.acceptList({ examinationId })
    await expect(gone).rejects.toMatchObject({ code: 'EXAMINATION_GONE' })
    const known = await client.beneficiaries.list()
    expect(known.find(({ ridet }) => ridet === '0123456002')).toMatchObject({ phone: '+687281122', province: 'north' })

    const file = new File([needs], 'besoins.csv')
    const read = await client.requests.examineList({ file, campaignId: campaign.id })
    expect(read.problems.map(({ line, code }) => [line, code])).toEqual([
      [5, 'BENEFICIARY_UNKNOWN'],
      [6, 'KIND_UNKNOWN'],
      [7, 'QUANTITY_UNUSABLE'],
      [8, 'MEMORY_UNUSABLE'],
      [9, 'SYSTEM_UNKNOWN'],
      [10, 'DATE_UNUSABLE'],
      [11, 'PRIORITY_UNUSABLE'],
      [12, 'PEOPLE_UNUSABLE'],
      [13, 'MOBILITY_UNUSABLE'],
      [14, 'INTERNET_UNUSABLE'],
      [15, 'PRIORITY_DIFFERS'],
      [16, 'USE_DIFFERS'],
    ])
    expect(await client.requests.list({})).toEqual([])
    expect(await client.requests.acceptList({ examinationId: read.examinationId })).toEqual({ createdCount: 1 })
    expect(await client.requests.list({})).toMatchObject([
      {
        beneficiaryName: 'Les Pirogues',
        receivedOn: '2026-11-12',
        priority: 1,
        use: 'atelier du mercredi',
        lines: [
          {
            kind: 'laptop',
            quantity: 3,
            minimumMemoryBytes: 8 * 2 ** 30,
            minimumStorageBytes: 256e9,
            system: 'windows',
            isMobilityNeeded: true,
            hasInternet: false,
            peopleServed: 45,
          },
          { kind: 'monitor', quantity: 2, system: 'any', hasInternet: null, peopleServed: null },
          { kind: 'computer', quantity: 1, system: 'linux', hasInternet: true },
        ],
      },
    ])
    // The same list a second time asks for nothing twice.
    const again = await client.requests.examineList({ file, campaignId: campaign.id })
    expect(again.accepted).toEqual([])
    expect(again.problems[0]).toMatchObject({ line: 2, code: 'ALREADY_ASKED' })
    await close()
  })

  it('are refused whole when their first line names no column', async () => {
    const { client, close } = await open()
    await openWorkshop(client)
    const { problems } = await client.beneficiaries.examineList({ file: new File(['a;b\n1;2'], 'x.csv') })
    expect(problems).toEqual([{ line: null, code: 'UNKNOWN_FORMAT', detail: null }])
    await close()
  })
})

it('a list dated today is taken on a morning in Nouméa, when Greenwich still has the day before', async () => {
  const { client, close } = await openInProcess({ now: steppingClock('2026-11-22T20:00:00.000Z') })
  const { campaign } = await openWorkshop(client)
  await client.beneficiaries.create(anAssociation())
  const rows = [
    'Association;Genre;Quantité;Reçue le',
    'Les Pirogues;portable;1;23/11/2026',
    'Les Pirogues;portable;1;24/11/2026',
  ]
  const file = new File([rows.join('\n')], 'besoins.csv')
  const { accepted, problems } = await client.requests.examineList({ file, campaignId: campaign.id })
  expect(accepted.map(({ line }) => line)).toEqual([2])
  expect(problems).toMatchObject([{ line: 3, code: 'DATE_UNUSABLE' }])
  await close()
})
