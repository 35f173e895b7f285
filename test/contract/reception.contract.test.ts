import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'
import type { Client } from './transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from './workshop.ts'

describe('reception', () => {
  let deps: TestDeps
  let client: Client
  let intakeId: string
  let donorId: string

  beforeEach(async () => {
    deps = await testDeps()
    const core = createCore(deps)
    client = core.clientFor(core.newSession('web')) as unknown as Client
    const { intake, donor } = await openWorkshop(client)
    intakeId = intake.id
    donorId = donor.id
  })
  afterEach(() => deps.dispose())

  const listOf = (text: string, name = 'liste.csv') => new File([text], name)
  const accept = async (text: string) => {
    const { examinationId } = await client.intakes.examineList({ intakeId, file: listOf(text) })
    return client.intakes.acceptList({ examinationId })
  }
  const receive = (text: string, unitId: string | null = null) => client.intakes.receive({ intakeId, text, unitId })

  it('keeps nothing of a list before it is accepted, then only the lines without a problem', async () => {
    const file = listOf('Numéro de série;Modèle;Type\nPF1;ThinkPad T480;Portable\nPF1;ThinkPad T480;Portable\n;;\n')
    const list = await client.intakes.examineList({ intakeId, file })
    expect(list.lines.map(({ line, problem }) => [line, problem?.code ?? null])).toEqual([
      [2, null],
      [3, 'TWICE_IN_FILE'],
    ])
    expect((await client.intakes.page({ intakeId })).units).toEqual([])
    const page = await client.intakes.acceptList({ examinationId: list.examinationId })
    expect(page.units.map(({ serial, kind, line }) => [serial, kind, line])).toEqual([['PF1', 'laptop', 2]])
    expect(page.lists).toMatchObject([{ fileName: 'liste.csv', acceptedCount: 1, rejectedCount: 1 }])
    await expect(client.intakes.acceptList({ examinationId: list.examinationId })).rejects.toMatchObject({
      code: 'EXAMINATION_GONE',
    })
  })

  it('says of a line that came before when and where it did', async () => {
    await accept('Série;Modèle\nPF1;T480\nPF2;T480\n')
    await receive('PF9')
    const file = listOf('Série;Modèle\npf-1;T480\nPF9;T480\nPF3;T480\n')
    const { lines } = await client.intakes.examineList({ intakeId, file })
    expect(lines.map(({ problem }) => problem?.code ?? null)).toEqual(['ALREADY_ANNOUNCED', 'ALREADY_HERE', null])
  })

  it('receives an announced unit by its serial or by the donor’s number, with what the list told', async () => {
    await accept('N° inventaire;Série;Marque;Modèle\nLAG-1;PF1;Lenovo;ThinkPad T480\nLAG-2;;Dell;OptiPlex 7050\n')
    const first = await receive('S/N: pf1')
    const second = await receive('LAG-2')
    expect([first.kind, second.kind]).toEqual(['ANNOUNCED', 'ANNOUNCED'])
    expect(second).toMatchObject({ machine: { model: 'OptiPlex 7050', serial: null }, machineCount: 2 })
    expect((await client.intakes.page({ intakeId })).intake).toMatchObject({ listedCount: 2, matchedCount: 2 })
    const found = await client.machines.list({ search: 'lag-2' })
    expect(found.machines.map(({ model }) => model)).toEqual(['OptiPlex 7050'])
  })

  it('never receives one unit twice, by its serial or by our own label', async () => {
    const first = await receive('PF1')
    if (first.kind !== 'NOT_ANNOUNCED') throw new Error(first.kind)
    const again = [await receive('pf1'), await receive(first.machine.assetTag)]
    expect(again.map(({ kind }) => kind)).toEqual(['ALREADY_HERE', 'ALREADY_HERE'])
    expect((await client.intakes.page({ intakeId })).intake.machineCount).toBe(1)
  })

  it('takes each announced unit for one of two benches that scan at the same time', async () => {
    await accept('Série;Modèle\nPF1;T480\n')
    const kinds = (await Promise.all([receive('PF1'), receive('PF1')])).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['ALREADY_HERE', 'ANNOUNCED'])
  })

  it('hears the serial of a scanner that plays another keyboard layout than the bench', async () => {
    await accept('Série;Modèle\nPF1ABC;T480\n')
    const azerty = await client.intakes.receive({ intakeId, text: 'PF&QBC', otherText: 'PF1ABC' })
    expect(azerty.kind).toBe('ANNOUNCED')
    const unlisted = await client.intakes.receive({ intakeId, text: 'PF"QBC', otherText: 'PF3ABC' })
    expect(unlisted).toMatchObject({ kind: 'NOT_ANNOUNCED', machine: { serial: 'PF3ABC' } })
  })

  it('asks which, when the list gives one number to several', async () => {
    await accept('Inventaire;Modèle\n7;T480\n7;T490\n')
    const answer = await receive('7')
    if (answer.kind !== 'SEVERAL_ANNOUNCED') throw new Error(answer.kind)
    expect(await receive('7', answer.units[1]?.id)).toMatchObject({ kind: 'ANNOUNCED', machine: { model: 'T490' } })
  })

  it('counts a refused unit as come, wants a reason for "other", and lets a refusal be taken back', async () => {
    const { units } = await accept('Série;Modèle\nPF1;T480\n')
    const announcedUnitId = units[0]?.id ?? null
    await expect(client.intakes.refuse({ intakeId, reason: 'other' })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
    const page = await client.intakes.refuse({ intakeId, announcedUnitId, reason: 'broken' })
    expect(page.refusedUnits).toMatchObject([{ serial: 'PF1', reason: 'broken' }])
    expect(page.intake.refusedCount).toBe(1)
    const refuseAgain = client.intakes.refuse({ intakeId, announcedUnitId, reason: 'broken' })
    await expect(refuseAgain).rejects.toMatchObject({ code: 'ALREADY_RECORDED' })
    const after = await client.intakes.takeBackRefusal({ refusedUnitId: page.refusedUnits[0]?.id ?? '' })
    expect(after.intake.refusedCount).toBe(0)
    expect((await receive('PF1')).kind).toBe('ANNOUNCED')
  })

  it('matches an announced unit when the machine itself tells the serial', async () => {
    const { reading } = await client.readings.preview()
    await accept(`Série;Modèle\n${reading.facts.identity.serial};${reading.facts.identity.model}\n`)
    const machine = await readNewMachine(client, intakeId)
    const page = await client.intakes.page({ intakeId })
    expect(page.units.map(({ machineId }) => machineId)).toEqual([machine.machine.id])
  })

  it('never has a unit both refused and received, and finds the one that was here once the refusal is taken back', async () => {
    const { reading } = await client.readings.preview()
    await accept(`Série;Modèle\n${reading.facts.identity.serial};${reading.facts.identity.model}\n`)
    const announcedUnitId = (await client.intakes.page({ intakeId })).units[0]?.id ?? ''
    const refused = await client.intakes.refuse({ intakeId, announcedUnitId, reason: 'broken' })
    const { machine } = await readNewMachine(client, intakeId)
    const unitMachine = async () => (await client.intakes.page({ intakeId })).units[0]?.machineId
    expect(await unitMachine()).toBeNull()
    await client.intakes.takeBackRefusal({ refusedUnitId: refused.refusedUnits[0]?.id ?? '' })
    expect(await unitMachine()).toBe(machine.id)
  })

  it('knows a machine that is here by its serial in whatever spelling', async () => {
    await receive('AB-12 34.5')
    expect((await receive('s/n: ab12345')).kind).toBe('ALREADY_HERE')
  })

  it('refuses an edit of an older version of a donor and of an intake', async () => {
    const donor = (await client.donors.list()).find(({ id }) => id === donorId)
    const edit = { donorId, revision: donor?.revision ?? 0, legalName: 'Société fictive du Récif' }
    await client.donors.update(edit)
    await expect(client.donors.update(edit)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const change = { intakeId, revision: 1, receivedOn: '2026-11-21', announcedCount: 3 }
    await client.intakes.update(change)
    await expect(client.intakes.update(change)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  it('holds a donor’s level against its machines at once, and for the erasures that are planned', async () => {
    const machine = await readNewMachine(client, intakeId)
    await recordLog(client, machine.machine.id)
    await passTestsAndGrade(client, machine.machine.id)
    const readiness = async () => (await client.machines.page({ machineId: machine.machine.id })).readiness
    expect((await readiness()).isReady).toBe(true)
    const legalName = 'Société fictive du Lagon'
    await client.donors.update({ donorId, revision: 1, legalName, minimumLevel: 'purge' })
    expect((await readiness()).reasons).toMatchObject([{ code: 'LEVEL_TOO_LOW', minimum: 'purge' }])
    const listed = await client.machines.list({ only: 'not-ready' })
    expect(listed.machines.map(({ id }) => id)).toEqual([machine.machine.id])
  })

  it('finds machines by the new name of their donor', async () => {
    await readNewMachine(client, intakeId)
    await client.donors.update({ donorId, revision: 1, legalName: 'Société fictive du Lagon', usualName: 'Récifal' })
    expect((await client.machines.list({ search: 'recifal' })).total).toBe(1)
  })
})
