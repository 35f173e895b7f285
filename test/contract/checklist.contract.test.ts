import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MachinePage } from '../../shared/contract/machines.contract.ts'
import { aDrive, aReading } from '../builders/reading.ts'
import { fakeProbe } from '../fakes/test-deps.ts'
import { type Client, type Opened, openInProcess, transports } from './transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from './workshop.ts'

/** The eight bytes that every PNG begins with, then anything. */
const aPhoto = (name = 'photo.png') =>
  new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2])], name)
const stepOf = (page: MachinePage, key: string) => page.steps.find((step) => step.key === key)

async function aMachine(client: Client): Promise<MachinePage> {
  const { intake } = await openWorkshop(client)
  return readNewMachine(client, intake.id)
}

describe.each(transports)('the result of a step %s', (_, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  it('keeps faults, measures, answers and the photo, whole', async () => {
    const { client } = opened
    const { machine } = await aMachine(client)
    const page = await client.checklist.record({
      machineId: machine.id,
      stepKey: 'charger',
      state: 'fail',
      faults: ['CHARGER_TOO_WEAK'],
      measures: [{ name: 'charger-power', value: 45, unit: 'W' }],
      answers: [{ name: 'layout', value: 'azerty-fr' }],
      note: 'étiquette lue',
      evidence: aPhoto(),
      durationSeconds: 7,
    })
    const result = stepOf(page, 'charger')?.result
    expect(result).toMatchObject({
      state: 'fail',
      faults: ['CHARGER_TOO_WEAK'],
      measures: [{ name: 'charger-power', value: 45, unit: 'W' }],
      answers: [{ name: 'layout', value: 'azerty-fr' }],
      evidence: { name: 'photo.png', mimeType: 'image/png' },
      by: 'person',
      operatorName: 'Atelier 1',
      durationSeconds: 7,
      appVersion: '0.0.0-test',
    })
    const photo = await client.checklist.photo({ resultId: result?.id ?? '' })
    expect([photo.name, photo.type, photo.size]).toEqual(['photo.png', 'image/png', 11])
  })
})

describe('the checklist of a machine', () => {
  let opened: Opened
  let client: Client
  let machineId: string
  beforeEach(async () => {
    opened = await openInProcess()
    client = opened.client
    machineId = (await aMachine(client)).machine.id
  })
  afterEach(() => opened.close())

  const record = (stepKey: string, state: 'pass' | 'fail' | 'skipped' | 'undecided', more = {}) =>
    client.checklist.record({ machineId, stepKey, state, ...more })

  it('refuses a failure without a fault, a skip without a reason, a file that is no photo, and a step not asked', async () => {
    const before = await client.machines.journal({ machineId })
    const notAPhoto = new File(['<svg onload="alert(1)"/>'], 'photo.png', { type: 'image/png' })
    await expect(record('power', 'fail')).rejects.toMatchObject({ code: 'FAULT_NEEDED' })
    await expect(record('power', 'skipped')).rejects.toMatchObject({ code: 'REASON_NEEDED' })
    await expect(record('power', 'pass', { evidence: notAPhoto })).rejects.toMatchObject({ code: 'PHOTO_REFUSED' })
    await expect(record('video-inputs', 'pass')).rejects.toMatchObject({ code: 'NOT_ASKED' })
    expect(await client.machines.journal({ machineId })).toEqual(before)
  })

  it('takes back the last result: the one before stands again, both stay in the journal', async () => {
    await record('power', 'pass')
    await record('power', 'fail', { faults: ['FAN_DEAD'] })
    const undone = await client.checklist.undo({ machineId, stepKey: 'power' })
    expect(stepOf(undone, 'power')?.state).toBe('pass')
    const twice = await client.checklist.undo({ machineId, stepKey: 'power' })
    expect(stepOf(twice, 'power')?.state).toBeNull()
    await expect(client.checklist.undo({ machineId, stepKey: 'power' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const actions = (await client.machines.journal({ machineId })).map(({ action }) => action)
    expect(actions.filter((action) => action.startsWith('STEP_')).toSorted()).toEqual([
      'STEP_RECORDED',
      'STEP_RECORDED',
      'STEP_UNDONE',
      'STEP_UNDONE',
    ])
  })

  it('blocks what depends on a step that failed, and frees it when that is taken back', async () => {
    const failed = await record('power', 'fail', { faults: ['DOES_NOT_START'] })
    expect(stepOf(failed, 'display')).toMatchObject({
      state: 'blocked',
      cause: { code: 'DEPENDENCY_FAILED', stepKey: 'power' },
    })
    expect(stepOf(failed, 'stickers-removed')?.state).toBeNull()
    expect(stepOf(await client.checklist.undo({ machineId, stepKey: 'power' }), 'display')?.state).toBeNull()
  })

  it('keeps what a test found by itself as the machine’s own word, with the usual fault where it named none', async () => {
    const actor = { operatorId: 'op', operatorName: 'Atelier 1', benchId: 'b', benchName: 'établi' }
    const verdict = { state: 'fail', faults: [], measures: [], detail: '3 errors', durationSeconds: 180 } as const
    const page = await openedServices(opened).recordBySystem(actor, machineId, 'memory', {
      ...verdict,
      faults: [],
      measures: [],
      log: '$ memtester 512M 1\nFAILURE: 0x1 != 0x0 at offset 0x42.\n',
    })
    if (typeof page === 'string') throw new Error(page)
    const result = stepOf(page, 'memory')?.result
    expect(result).toMatchObject({
      by: 'system',
      faults: ['MEMORY_ERRORS'],
      detail: '3 errors',
      evidence: { name: 'memory.log', mimeType: 'text/plain' },
    })
    const log = await client.checklist.photo({ resultId: result?.id ?? '' })
    expect(await log.text()).toContain('FAILURE: 0x1 != 0x0 at offset 0x42.')
  })

  it('stays the one it was started with when the list is edited meanwhile', async () => {
    const started = await record('power', 'pass')
    expect(started.checklist).toMatchObject({ id: 'laptop', version: 1, startedAt: expect.any(String) })
    const laptop = (await client.checklists.list()).find(({ current }) => current.id === 'laptop')
    if (laptop === undefined) throw new Error('No list for laptops')
    const shorter = { ...laptop.current, steps: laptop.current.steps.filter(({ key }) => key !== 'keyboard') }
    const saved = await client.checklists.save(shorter)
    expect(saved.versions.map(({ definition, operatorName }) => [definition.version, operatorName])).toEqual([
      [2, 'Atelier 1'],
      [1, null],
    ])
    expect((await client.machines.page({ machineId })).steps).toHaveLength(laptop.current.steps.length)
    await expect(client.checklists.save(shorter)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const other = await client.machines.register({
      intakeId: (await client.intakes.list())[0]?.id ?? '',
      kind: 'laptop',
    })
    expect((await client.machines.page({ machineId: other.id })).steps).toHaveLength(laptop.current.steps.length - 1)
  })

  it('refuses a list that cannot work, and anybody who is no manager', async () => {
    const laptop = (await client.checklists.list()).find(({ current }) => current.id === 'laptop')?.current
    if (laptop === undefined) throw new Error('No list for laptops')
    const torn = { ...laptop, steps: laptop.steps.filter(({ key }) => key !== 'power') }
    const refusal = await client.checklists.save(torn).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'CHECKLIST_REFUSED' })
    expect((refusal as { data: { problems: unknown[] } }).data.problems).toContainEqual({
      code: 'DEPENDENCY_UNKNOWN',
      stepKey: 'memory',
      dependency: 'power',
    })
    await client.session.join({ operatorName: 'Atelier 2' })
    await expect(client.checklists.save(laptop)).rejects.toMatchObject({ code: 'MANAGER_NEEDED' })
  })

  it('lets a manager answer for a test, never for what guards data, and nobody else', async () => {
    await recordLog(client, machineId)
    await passTestsAndGrade(client, machineId)
    await record('camera', 'undecided')
    await record('tpm-cleared', 'undecided')
    const camera = { machineId, code: 'STEP_UNDECIDED', stepKey: 'camera', reason: 'donnée sans caméra' } as const
    await expect(client.checklist.waive({ ...camera, stepKey: 'tpm-cleared' })).rejects.toMatchObject({
      code: 'NOT_WAIVABLE',
    })
    const waived = await client.checklist.waive(camera)
    expect(waived.readiness).toMatchObject({
      reasons: [{ code: 'STEP_UNDECIDED', stepKey: 'tpm-cleared' }],
      waived: [{ waiver: { operatorName: 'Atelier 1', reason: 'donnée sans caméra' } }],
    })
    await client.session.join({ operatorName: 'Atelier 2' })
    await expect(client.checklist.waive(camera)).rejects.toMatchObject({ code: 'MANAGER_NEEDED' })
    // Another result of the step needs another waiver.
    expect((await record('camera', 'undecided')).readiness.reasons).toHaveLength(2)
  })

  it('tells a salvaged part in the journals of both machines, and takes it back', async () => {
    const intakeId = (await client.intakes.list())[0]?.id ?? ''
    const from = await client.machines.register({ intakeId, kind: 'laptop' })
    const part = { machineId, kind: 'battery', origin: 'salvaged', costFrancs: 0 } as const
    await expect(client.checklist.recordPart({ ...part, fromMachineId: machineId })).rejects.toMatchObject({
      code: 'SAME_MACHINE',
    })
    const page = await client.checklist.recordPart({ ...part, fromMachineId: from.id })
    expect(page.parts).toMatchObject([{ kind: 'battery', fromAssetTag: from.assetTag, costFrancs: 0 }])
    const journal = await client.machines.journal({ machineId: from.id })
    expect(journal.map(({ action }) => action)).toContain('PART_RECORDED')
    const after = await client.checklist.takeBackPart({ machineId, partId: page.parts[0]?.id ?? '' })
    expect(after.parts).toEqual([])
  })
})

describe('a drive that is not there', () => {
  const noDrives = aReading({ drives: [] }).facts
  let opened: Opened
  afterEach(() => opened.close())

  it('is no longer asked for once two different people looked in the machine', async () => {
    opened = await openInProcess({ probe: fakeProbe(noDrives) })
    const { client } = opened
    const { machine } = await aMachine(client)
    const say = () => client.checklist.confirmNoDrive({ machineId: machine.id, reason: 'capot ouvert, baie vide' })
    const first = await say()
    expect([first.isAbsenceConfirmed, first.nextAction.kind]).toEqual([false, 'CONFIRM_NO_DRIVE'])
    expect(first.readiness.reasons).toContainEqual({ code: 'NO_DRIVE_WAITS_FOR_SECOND', operatorName: 'Atelier 1' })
    await expect(say()).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' })
    await client.session.join({ operatorName: 'Atelier 2' })
    const second = await say()
    expect([second.isAbsenceConfirmed, second.nextAction.kind]).toEqual([true, 'TEST'])
    const actions = (await client.machines.journal({ machineId: machine.id })).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['ABSENCE_STATED', 'ABSENCE_CONFIRMED']))
  })

  it('is accounted for when two people could not find it, until a reading sees it again', async () => {
    let facts = aReading().facts
    opened = await openInProcess({ probe: () => fakeProbe(facts)() })
    const { client } = opened
    const seen = await aMachine(client)
    const machineId = seen.machine.id
    const driveId = seen.drives[0]?.id ?? ''
    const say = () => client.checklist.recordDriveAbsent({ driveId, reason: 'introuvable, tiroirs vidés' })
    await expect(say()).rejects.toMatchObject({ code: 'DRIVES_SEEN' })

    const readAgain = async (drives: ReturnType<typeof aDrive>[]) => {
      facts = { ...facts, drives }
      const { previewId } = await client.readings.preview()
      return client.readings.keep({ previewId, target: { kind: 'machine', machineId } })
    }
    const driveReasons = (page: MachinePage) =>
      page.readiness.reasons.filter((reason) => 'driveId' in reason).map(({ code }) => code)
    expect(driveReasons(await readAgain([]))).toEqual(['DRIVE_NOT_ERASED'])
    expect(driveReasons(await say())).toEqual(['DRIVE_ABSENCE_WAITS_FOR_SECOND'])
    await expect(say()).rejects.toMatchObject({ code: 'SECOND_PERSON_NEEDED' })
    await client.session.join({ operatorName: 'Atelier 2' })
    expect(driveReasons(await say())).toEqual([])
    // Somebody found it after all: what was said before is worth nothing, now and when it vanishes again.
    expect(driveReasons(await readAgain([aDrive()]))).toEqual(['DRIVE_NOT_ERASED'])
    expect(driveReasons(await readAgain([]))).toEqual(['DRIVE_NOT_ERASED'])
  })

  it('does not leave below the level that the campaign asks', async () => {
    opened = await openInProcess()
    const { client } = opened
    const { campaign, intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    await recordLog(client, machine.id)
    const policy = { minimumLevel: 'purge', overwriteWith: 'zeros', verification: 'full' } as const
    await client.campaigns.setErasePolicy({ campaignId: campaign.id, policy })
    const page = await client.machines.page({ machineId: machine.id })
    expect(page.readiness.reasons).toContainEqual(
      expect.objectContaining({ code: 'LEVEL_TOO_LOW', achieved: 'clear', minimum: 'purge' }),
    )
  })
})

function openedServices({ core }: Opened) {
  return core.contextFor(core.newSession('cli')).services.checklist
}
