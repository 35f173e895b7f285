import { expect, it } from 'vitest'
import { openHttp } from './transports.ts'
import { openWorkshop } from './workshop.ts'

it('shows what is held of a contact, gives it to who asks, and takes it away without keeping it in the trace', async () => {
  let today = '2026-11-23T00:00:00.000Z'
  const { client, core, close } = await openHttp({ now: () => today })
  await openWorkshop(client)
  const secret = 'contact@lagon.example'
  const input = { legalName: 'Société au contact', ridet: null, contactName: 'Service informatique', email: secret }
  const donor = await client.donors.create(input)
  const key = { kind: 'donor-contact', id: donor.id } as const
  expect((await client.privacy.view()).contacts).toMatchObject([{ ...key, email: secret, isDue: false }])
  expect(await (await client.privacy.exportContact(key)).text()).toContain(secret)
  today = '2029-11-24T00:00:00.000Z'
  expect((await client.privacy.view()).contacts).toMatchObject([{ isDue: true }])
  const before = await core.clientFor(core.newSession('cli')).system.audit({ hash: null })
  expect((await client.privacy.clear({ contacts: [key] })).contacts).toEqual([])
  const kept = (await client.donors.list()).find(({ id }) => id === donor.id)
  expect(kept).toMatchObject({ legalName: 'Société au contact', contactName: null, email: null })
  const after = await client.system.audit({ hash: null })
  expect([after.entryCount, after.breaks]).toEqual([before.entryCount + 1, []])
  await expect(client.privacy.exportContact(key)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await close()
})
