import { expect, it } from 'vitest'
import { aLogoFile } from '../documents/logo-builder.ts'
import { openHttp } from './transports.ts'
import { openWorkshop, readNewMachine } from './workshop.ts'

it('takes the logo of the issuer, prints it on what comes after, and leaves what was issued as it was', async () => {
  const { client, close } = await openHttp()
  const { campaign, intake } = await openWorkshop(client)
  const issued = async () => {
    const subject = { kind: 'reception-note', campaignId: campaign.id, subjectId: intake.id } as const
    return client.papers.issue({ ...subject, language: 'fr' })
  }
  const bytesOf = async ({ id }: { id: string }) => {
    const file = await client.papers.file({ paperId: id })
    return Buffer.from(await file.arrayBuffer())
  }
  expect(await client.logo.view()).toBeNull()
  const bare = await issued()
  expect((await bytesOf(bare)).includes('/Subtype /Image')).toBe(false)

  const set = await client.logo.set({ file: new File([Buffer.from(aLogoFile())], 'logo.png') })
  expect(set).toMatchObject({ widthPixels: 480, heightPixels: 160 })
  expect(set?.picture.type).toBe('image/png')
  const marked = await issued()
  const before = await bytesOf(marked)
  expect(before.includes('/Subtype /Image')).toBe(true)

  const refused = client.logo.set({ file: new File(['<svg/>'], 'logo.png', { type: 'image/png' }) })
  await expect(refused).rejects.toMatchObject({ code: 'LOGO_REFUSED', data: { problem: 'NOT_A_PICTURE' } })
  expect(await client.logo.view()).toMatchObject({ widthPixels: 480 })

  expect(await client.logo.set({ file: null })).toBeNull()
  expect((await bytesOf(await issued())).includes('/Subtype /Image')).toBe(false)
  expect(Buffer.compare(await bytesOf(marked), before)).toBe(0)
  const audit = await client.system.audit({ hash: null })
  expect(audit.breaks).toEqual([])
  await close()
})

it('prints the logo of the issuer on labels too, until they have one of their own', async () => {
  const { client, close } = await openHttp()
  const { intake } = await openWorkshop(client)
  const { machine } = await readNewMachine(client, intake.id)
  const pixels = async () => {
    const targets = [{ machineId: machine.id, driveId: null }]
    const { image } = await client.labels.preview({ targets, templateId: 'roll-62x29', fields: ['logo'] })
    return Buffer.from(await image.arrayBuffer()).toString('base64')
  }
  const bare = await pixels()
  await client.logo.set({ file: new File([Buffer.from(aLogoFile())], 'logo.png') })
  const marked = await pixels()
  expect(marked).not.toBe(bare)
  await client.labels.setLogo({ file: new File([Buffer.from(aLogoFile(400, 400))], 'label.png') })
  expect(await pixels()).not.toBe(marked)
  await client.labels.setLogo({ file: null })
  expect(await pixels()).toBe(marked)
  await close()
})
