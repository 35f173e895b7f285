import { expect, it } from 'vitest'
import { openHttp } from '../contract/transports.ts'
import { auditTorture } from '../torture/audit.torture.ts'

it('finds every one of a hundred and fifty alterations of a real log', async () => {
  const { violations } = await auditTorture({ rounds: 150, seed: 2026 })
  expect(violations).toEqual({ 'alterations unseen': 0, 'false alarms': 0 })
})

it('answers whether the log still holds the hash that a paper carries', async () => {
  const { client, close } = await openHttp()
  await client.session.join({ operatorName: 'Atelier 1' })
  const before = await client.system.audit({ hash: null })
  expect(before).toMatchObject({ breaks: [], knownAt: null })
  await client.donors.create({ legalName: 'Société fictive du Lagon', ridet: null })
  const after = await client.system.audit({ hash: before.headHash.slice(0, 16) })
  expect(after).toMatchObject({ breaks: [], knownAt: before.entryCount, entryCount: before.entryCount + 1 })
  expect((await client.system.audit({ hash: 'f'.repeat(64) })).knownAt).toBeNull()
  await close()
})
