import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { erasingOf, identity, receiveMachine, untilSettled } from '../erasing/erase-workshop.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice, nonZeroBytes } from '../erasing/loop-device.ts'
import { type Client, type Opened, transports } from './transports.ts'

if (!canMakeLoopDevices) process.stderr.write('Erasing over the contract SKIPPED: loop devices need root\n')

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

describe.skipIf(!canMakeLoopDevices).each(transports)('erasing %s', (_, open) => {
  let loop: LoopDevice
  let opened: Opened
  let client: Client

  beforeEach(async () => {
    loop = aLoopDevice()
    opened = await open(erasingOf(loop))
    client = opened.client
  })
  afterEach(async () => {
    await opened.close()
    loop.detach()
  })

  const plan = () => client.erasing.plan({ devicePath: loop.devicePath })

  it('goes from the plan to a proven erasure of the machine’s drive, and a certificate', async () => {
    const { machineId, page } = await receiveMachine(client)
    const planned = await plan()
    expect(planned).toMatchObject({ blockers: [], owner: { machineId }, isBelowPolicy: false })
    const job = await client.erasing.confirm({ planId: planned.planId, typedSerial: identity.serial })
    const ended = await untilSettled(client, job.id)
    expect(ended.judgement).toMatchObject({ status: 'ERASED', achieved: 'clear', doubts: [] })
    expect(nonZeroBytes(loop.file)).toBe(0)
    const after = await client.machines.page({ machineId })
    expect(after.drives[0]?.decisive).toMatchObject({
      status: 'ERASED',
      run: { tool: 'etabli', bytesVerified: loop.sizeBytes },
    })
    expect(page.drives[0]?.decisive).toBeNull()
    const certificate = await client.documents.issueCertificate({ machineId, language: 'fr' })
    expect(certificate.kind).toBe('certificate')
    const actions = (await client.machines.journal({ machineId })).map(({ action }) => action)
    const told = ['ERASE_PLANNED', 'ERASE_CONFIRMED', 'ERASE_STARTED', 'ERASE_ENDED', 'ERASURE_RECORDED'] as const
    expect(actions).toEqual(expect.arrayContaining([...told]))
  })

  it.each([
    ['one character off', `${identity.serial.slice(0, -1)}X`, 'SERIAL_DIFFERS'],
    ['in the wrong case', identity.serial.toLowerCase(), 'SERIAL_CASE_DIFFERS'],
    ['of spaces', '   ', 'SERIAL_NOT_TYPED'],
  ])('refuses a serial %s, and writes nothing', async (_what, typedSerial, code) => {
    await receiveMachine(client)
    const before = hashOf(loop.file)
    const { planId } = await plan()
    await expect(client.erasing.confirm({ planId, typedSerial })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { blockers: [{ code }] },
    })
    expect(hashOf(loop.file)).toBe(before)
    expect(await client.erasing.jobs()).toEqual([])
  })

  it('refuses a drive that no intake received', async () => {
    await client.session.join({ operatorName: 'Atelier 1' })
    const before = hashOf(loop.file)
    const { planId, blockers } = await plan()
    expect(blockers.map(({ code }) => code)).toEqual(['NOT_RECEIVED'])
    await expect(client.erasing.confirm({ planId, typedSerial: identity.serial })).rejects.toMatchObject({
      code: 'REFUSED',
    })
    expect(hashOf(loop.file)).toBe(before)
  })

  it('refuses to start without somebody, without a plan, and twice', async () => {
    const typedSerial = identity.serial
    await expect(client.erasing.confirm({ planId: '0'.repeat(26), typedSerial })).rejects.toMatchObject({
      code: 'OPERATOR_NEEDED',
    })
    await receiveMachine(client)
    await expect(client.erasing.confirm({ planId: '0'.repeat(26), typedSerial })).rejects.toMatchObject({
      code: 'PLAN_GONE',
    })
    const [one, other] = [await plan(), await plan()]
    const job = await client.erasing.confirm({ planId: one.planId, typedSerial })
    await expect(client.erasing.confirm({ planId: other.planId, typedSerial })).rejects.toMatchObject({
      code: 'REFUSED',
    })
    await untilSettled(client, job.id)
  })

  it('asks somebody to accept a level below the campaign’s, by name and with a reason', async () => {
    const { campaign } = await receiveMachine(client)
    const policy = { minimumLevel: 'purge', overwriteWith: 'zeros', verification: 'full' } as const
    await client.campaigns.setErasePolicy({ campaignId: campaign.id, policy })
    const planned = await plan()
    expect(planned.isBelowPolicy).toBe(true)
    // Asking for less does not make it enough.
    const lower = await client.erasing.plan({ devicePath: loop.devicePath, level: 'clear' })
    expect(lower).toMatchObject({ isBelowPolicy: true, policy: { minimumLevel: 'purge' } })
    const wanted = { planId: planned.planId, typedSerial: identity.serial }
    await expect(client.erasing.confirm(wanted)).rejects.toMatchObject({ code: 'BELOW_POLICY' })
    const job = await client.erasing.confirm({ ...wanted, acceptance: 'Aucune autre technique sur ce support' })
    expect(job.acceptance).toEqual({ operatorName: 'Atelier 1', reason: 'Aucune autre technique sur ce support' })
    expect((await untilSettled(client, job.id)).judgement).toMatchObject({ status: 'ERASED', achieved: 'clear' })
  })

  it('stops when asked, waits to be resumed, and takes up where it was', async () => {
    await receiveMachine(client)
    const { planId } = await plan()
    const { id: jobId } = await client.erasing.confirm({ planId, typedSerial: identity.serial })
    await client.erasing.stop({ jobId }).catch(() => undefined)
    const stopped = await untilSettled(client, jobId)
    // A small drive may be done before the word arrives; then there is nothing to resume.
    if (stopped.state === 'ended') return
    expect(stopped).toMatchObject({ state: 'interrupted', handNeeded: 'RESUME', judgement: null })
    await expect(client.erasing.resume({ jobId, typedSerial: 'OTHER' })).rejects.toMatchObject({ code: 'REFUSED' })
    await client.erasing.resume({ jobId, typedSerial: identity.serial })
    const ended = await untilSettled(client, jobId)
    expect(ended).toMatchObject({ runCount: 2, judgement: { status: 'ERASED' } })
    expect(nonZeroBytes(loop.file)).toBe(0)
  })
})
