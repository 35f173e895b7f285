import { expect, it } from 'vitest'
import { anAskingAssociation, changingProbe, openAllocationWorkshop } from '../builders/allocation-workshop.ts'
import { pdfText } from '../documents/pdf-tools.ts'
import { openInProcess } from './transports.ts'

it('shortens serials on what leaves towards the public, and on nothing that must prove', async () => {
  const hardware = changingProbe()
  const { client, close } = await openInProcess({ probe: hardware.probe })
  const { campaign, intake, machines } = await openAllocationWorkshop(client, hardware, [{}])
  const { beneficiary, lineId } = await anAskingAssociation(client, campaign.id, {
    name: 'Association fictive',
    quantity: 1,
  })
  const [machine] = machines
  if (machine === undefined) throw new Error('No machine')
  await client.allocation.allocate({ machineId: machine.id, lineId, from: null, reason: 'essai' })
  const page = await client.deliveries.create({ campaignId: campaign.id, beneficiaryId: beneficiary.id })
  const deliveryId = page.delivery.id
  const whole = 'PF100000'
  const textOf = async (kind: 'delivery-note' | 'packing-list' | 'convention' | 'dossier', subjectId: string) => {
    const { id } = await client.papers.issue({ kind, campaignId: campaign.id, subjectId, language: 'fr' })
    const file = await client.papers.file({ paperId: id })
    return pdfText(new Uint8Array(await file.arrayBuffer()))
  }
  expect(await textOf('delivery-note', deliveryId)).toContain(whole)

  expect((await client.privacy.setShortSerials({ isShort: true })).hasShortSerials).toBe(true)
  for (const kind of ['delivery-note', 'packing-list', 'convention'] as const) {
    const text = await textOf(kind, deliveryId)
    expect(text).not.toContain(whole)
    expect(text).toContain('…0000')
    expect(text.replace(/\s+/g, ' ')).toContain('Les numéros de série sont abrégés')
  }
  const sheet = await client.bilan.export({ campaignId: campaign.id, sheet: 'machines', language: 'fr' })
  const csv = await sheet.text()
  expect(csv).not.toContain(whole)
  expect(csv).toContain('Fin du n° de série')

  const dossier = await textOf('dossier', intake.donorId)
  expect(dossier).toContain(whole)
  expect(dossier).not.toContain('abrégés')
  await close()
})
