import { describe, expect, it } from 'vitest'
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
})
