import { describe, expect, it } from 'vitest'
import { anAssociation } from '../builders/association.ts'
import { openInProcess } from '../contract/transports.ts'
import { openWorkshop } from '../contract/workshop.ts'

const organisation = { name: 'Atelier d’essai', legalId: '1234567', address: null, contact: null }

describe('an edit made on an older version', () => {
  it('of the organisation is refused with the one that stands, and may be made on that', async () => {
    const { client, close } = await openInProcess()
    await openWorkshop(client)
    await client.session.setOrganisation({ ...organisation, contact: 'Accueil', shown: organisation })
    const late = { ...organisation, address: '1 rue de la Plage' }
    const standing = { ...organisation, contact: 'Accueil' }
    await expect(client.session.setOrganisation({ ...late, shown: organisation })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { current: standing },
    })
    expect((await client.session.view()).organisation).toEqual(standing)
    await client.session.setOrganisation({ ...late, shown: standing })
    expect((await client.session.view()).organisation).toEqual(late)
    await close()
  })

  it('of what a campaign asks of its erasures is refused, and changes nothing', async () => {
    const { client, close } = await openInProcess()
    const { campaign } = await openWorkshop(client)
    const { id: campaignId, erasePolicy: shown } = campaign
    await client.campaigns.setErasePolicy({ campaignId, policy: { ...shown, minimumLevel: 'purge' }, shown })
    const late = client.campaigns.setErasePolicy({ campaignId, policy: { ...shown, overwriteWith: 'random' }, shown })
    await expect(late).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const [standing] = await client.campaigns.list()
    expect(standing?.erasePolicy).toEqual({ ...shown, minimumLevel: 'purge' })
    await close()
  })

  it('of a request is refused, and may be made on the one that stands with the needs of both', async () => {
    const { client, close } = await openInProcess()
    const { campaign } = await openWorkshop(client)
    const { id: beneficiaryId } = await client.beneficiaries.create(anAssociation())
    const receivedOn = '2026-11-20'
    const made = await client.requests.create({
      campaignId: campaign.id,
      beneficiaryId,
      receivedOn,
      lines: [{ kind: 'laptop', quantity: 2 }],
    })
    const tablet = { kind: 'tablet', quantity: 1 } as const
    const edit = { requestId: made.id, receivedOn, revision: made.revision }
    const standing = await client.requests.update({ ...edit, lines: [...made.lines, tablet] })
    const late = { ...edit, use: 'Salle de lecture', lines: made.lines }
    await expect(client.requests.update(late)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await client.requests.list({ campaignId: campaign.id })).toEqual([standing])
    const merged = { ...late, revision: standing.revision, lines: standing.lines }
    expect(await client.requests.update(merged)).toMatchObject({ use: 'Salle de lecture', lines: standing.lines })
    await close()
  })

  it('of the convention is refused with the text that stands, whatever was there before', async () => {
    const { client, close } = await openInProcess()
    await openWorkshop(client)
    const language = 'fr'
    const { text: shown } = await client.papers.conventionTemplate({ language })
    await client.papers.setConventionTemplate({ language, text: 'Premier texte', shown })
    const current = { text: 'Premier texte', isDefault: false }
    for (const text of ['Autre texte', '']) {
      await expect(client.papers.setConventionTemplate({ language, text, shown })).rejects.toMatchObject({
        code: 'CHANGED_MEANWHILE',
        data: { current },
      })
    }
    expect(await client.papers.conventionTemplate({ language })).toEqual(current)
    await client.papers.setConventionTemplate({ language, text: '', shown: current.text })
    expect((await client.papers.conventionTemplate({ language })).isDefault).toBe(true)
    await close()
  })

  it('of a printer is refused with the one that stands', async () => {
    const { client, close } = await openInProcess()
    await openWorkshop(client)
    const way = { kind: 'file' } as const
    const plain = { name: 'Bureau', way, dotsPerInch: 203, offsetXMicrometres: 0, offsetYMicrometres: 0 } as const
    const [shown] = (await client.labels.savePrinter({ ...plain, id: null })).printers
    if (shown === undefined) throw new Error('No printer was kept')
    const moved = { ...shown, offsetXMicrometres: 500 }
    await client.labels.savePrinter({ ...moved, shown })
    await expect(client.labels.savePrinter({ ...shown, name: 'Accueil', shown })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { current: moved },
    })
    expect((await client.labels.setup()).printers).toEqual([moved])
    const { printers } = await client.labels.savePrinter({ ...moved, name: 'Accueil', shown: moved })
    expect(printers).toEqual([{ ...moved, name: 'Accueil' }])
    await close()
  })

  it('of a sheet of labels keeps the places that labels took meanwhile', async () => {
    const { client, close } = await openInProcess()
    await openWorkshop(client)
    const templateId = 'sheet-l7160'
    await client.labels.setSheet({ templateId, usedSlots: [0, 1] })
    const shown = [0, 1]
    await client.labels.setSheet({ templateId, usedSlots: [0, 1, 2], shown })
    const { begunSheets } = await client.labels.setSheet({ templateId, usedSlots: [1, 5], shown })
    expect(begunSheets[templateId]).toEqual([1, 2, 5])
    await close()
  })

  it('of how long contacts are kept changes the one that was chosen alone', async () => {
    const { client, close } = await openInProcess()
    await openWorkshop(client)
    await client.privacy.setRetention({ 'donor-contact': 12 })
    const { retention } = await client.privacy.setRetention({ 'beneficiary-contact': 60 })
    expect(retention).toEqual({ 'donor-contact': 12, 'beneficiary-contact': 60 })
    await close()
  })
})
