import { describe, expect, it } from 'vitest'
import { insertAllocation } from '../../electron/core/allocation/allocations.repository.ts'
import { keepEnds } from '../../electron/core/machines/kept-end.ts'
import { anAssociation } from '../builders/association.ts'
import { testDeps } from '../fakes/test-deps.ts'
import { openInProcess, transports } from './transports.ts'
import { openWorkshop } from './workshop.ts'

describe.each(transports)('associations and what they ask for %s', (_, open) => {
  it('are kept, changed and taken back', async () => {
    const { client, close } = await open()
    const { campaign } = await openWorkshop(client)
    const created = await client.beneficiaries.create({ ...anAssociation(), phone: '75.12.34 / 28 11 22' })
    expect(created).toMatchObject({
      ridet: '0123456001',
      phone: '+687751234 / +687281122',
      province: 'islands',
      revision: 1,
      problems: [{ code: 'PAPER_MISSING', paper: 'receipt' }],
    })
    const papers = [...created.papers, { kind: 'receipt', receivedOn: '2026-11-20' } as const]
    const changed = await client.beneficiaries.update({
      ...anAssociation(),
      papers,
      beneficiaryId: created.id,
      revision: 1,
    })
    expect(changed).toMatchObject({ revision: 2, problems: [], papers })
    expect(await client.beneficiaries.list()).toEqual([changed])

    const request = await client.requests.create({
      campaignId: campaign.id,
      beneficiaryId: created.id,
      receivedOn: '2026-11-20',
      lines: [
        { kind: 'laptop', quantity: 3, minimumMemoryBytes: 8 * 2 ** 30, isMobilityNeeded: true },
        { kind: 'monitor', quantity: 1, hasInternet: false },
      ],
    })
    expect(request).toMatchObject({
      beneficiaryName: created.usualName,
      province: 'islands',
      priority: 2,
      lines: [
        { position: 1, kind: 'laptop', system: 'any', hasInternet: null, allocatedCount: 0 },
        { position: 2, kind: 'monitor', isMobilityNeeded: false, hasInternet: false },
      ],
    })
    const [first] = request.lines
    const edit = { requestId: request.id, receivedOn: request.receivedOn, priority: 1 } as const
    const lines = [{ ...first, kind: 'laptop', quantity: 4 } as const, { kind: 'tablet', quantity: 2 } as const]
    const edited = await client.requests.update({ ...edit, revision: 1, lines })
    expect(edited.lines.map(({ id, kind, quantity }) => [id === first?.id, kind, quantity])).toEqual([
      [true, 'laptop', 4],
      [false, 'tablet', 2],
    ])
    const withdrawn = await client.requests.withdraw({ requestId: request.id, revision: 2 })
    expect(withdrawn.withdrawnAt).not.toBeNull()
    await expect(client.requests.update({ ...edit, revision: 3, lines })).rejects.toMatchObject({ code: 'WITHDRAWN' })
    await client.requests.takeUpAgain({ requestId: request.id, revision: 3 })
    expect(await client.requests.list({ campaignId: campaign.id })).toMatchObject([{ withdrawnAt: null, revision: 4 }])
    await close()
  })

  it('refuse what cannot be, each with its own word', async () => {
    const { client, close } = await open()
    const { campaign } = await openWorkshop(client)
    const created = await client.beneficiaries.create(anAssociation())
    const other = { ...anAssociation(), legalName: 'Association fictive des Rameurs' }
    const code = (code: string) => ({ code })
    await expect(client.beneficiaries.create(anAssociation())).rejects.toMatchObject(code('NAME_TAKEN'))
    await expect(client.beneficiaries.create({ ...other, ridet: '12' })).rejects.toMatchObject(code('RIDET_UNUSABLE'))
    await expect(client.beneficiaries.create({ ...other, phone: '61 1' })).rejects.toMatchObject(code('PHONE_UNUSABLE'))
    const papers = [{ kind: 'statutes', receivedOn: '2099-01-01' } as const]
    await expect(client.beneficiaries.create({ ...other, papers })).rejects.toMatchObject(code('FUTURE_DATE'))
    const stale = { ...anAssociation(), beneficiaryId: created.id, revision: 1 }
    await client.beneficiaries.update({ ...stale, note: 'Salle fermée le lundi' })
    await expect(client.beneficiaries.update(stale)).rejects.toMatchObject(code('CHANGED_MEANWHILE'))
    const request = { campaignId: campaign.id, beneficiaryId: campaign.id, receivedOn: '2026-11-20' }
    const lines = [{ kind: 'laptop', quantity: 1 } as const]
    await expect(client.requests.create({ ...request, lines })).rejects.toMatchObject(code('NOT_FOUND'))
    await close()
  })
})

describe('a line that machines are promised to', () => {
  it('is neither removed, nor made smaller than what it has, nor withdrawn', async () => {
    const deps = await testDeps()
    const { client, close } = await openInProcess(deps)
    const { campaign, intake } = await openWorkshop(client)
    const { id: beneficiaryId } = await client.beneficiaries.create(anAssociation())
    const asked = { campaignId: campaign.id, beneficiaryId, receivedOn: '2026-11-20' }
    const request = await client.requests.create({ ...asked, lines: [{ kind: 'laptop', quantity: 2 }] })
    const [line] = request.lines
    const machines: { machineId: string }[] = []
    for (let count = 0; count < 2; count++) {
      const { id: machineId } = await client.machines.register({ intakeId: intake.id })
      const values = { id: machineId, campaignId: campaign.id, machineId, requestLineId: line?.id ?? '' }
      const decided = { origin: 'hand', reason: 'essai', isPinned: false, planId: null } as const
      const open = { allocatedAt: '2026-11-23', operatorName: 'Atelier 1', endedAt: null, endReason: null }
      await insertAllocation(deps.db, { ...values, ...decided, ...open }, machineId)
      machines.push({ machineId })
    }
    const edit = { requestId: request.id, revision: 1, receivedOn: '2026-11-20' }
    const held = { code: 'PROMISED', data: { lines: [{ position: 1, allocatedCount: 2 }] } }
    const smaller = [{ id: line?.id ?? '', kind: 'laptop', quantity: 1 } as const]
    await expect(client.requests.update({ ...edit, lines: smaller })).rejects.toMatchObject(held)
    const without = [{ kind: 'laptop', quantity: 5 } as const]
    await expect(client.requests.update({ ...edit, lines: without })).rejects.toMatchObject(held)
    await expect(client.requests.withdraw(edit)).rejects.toMatchObject(held)
    await deps.db.updateTable('allocations').set({ endedAt: '2026-11-24' }).execute()
    await keepEnds(deps.db, machines)
    // What was once promised stays told: the line may not go, but the request may be withdrawn.
    await expect(client.requests.update({ ...edit, lines: without })).rejects.toMatchObject({ code: 'PROMISED' })
    expect((await client.requests.update({ ...edit, lines: smaller })).lines[0]?.quantity).toBe(1)
    await client.requests.withdraw({ requestId: request.id, revision: 2 })
    await close()
  })
})
