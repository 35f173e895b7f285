import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Opened, openInProcess, transports } from './transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine } from './workshop.ts'

const scratch = { zone: 'lid', defect: 'scratch', severity: 'visible', xShare: 0.25, yShare: 0.7504 } as const
/** The least that begins as a PNG. */
const photoFile = (name: string) => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], name)

describe.each(transports)('the grade of a machine %s', (_, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  it('builds up from what is found, and is computed again when it is given', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const machineId = machine.id
    expect(await client.grades.sheet({ machineId })).toMatchObject({
      kind: 'laptop',
      findings: [],
      computed: { cosmetic: 'C0', functional: null, letter: null, data: 'pre-sanitization' },
    })
    await passTestsAndGrade(client, machineId)
    const found = await client.grades.addFinding({ machineId, ...scratch })
    expect(found).toMatchObject({ operatorName: 'Atelier 1', yShare: 0.7504, removedAt: null, photos: [] })
    const sheet = await client.grades.sheet({ machineId })
    expect(sheet).toMatchObject({ condition: 'used', computed: { cosmetic: 'C4', functional: 'F5', letter: 'B' } })
    expect(sheet.findings).toEqual([{ ...found, yShare: 0.75 }])

    const page = await client.grades.give({ machineId, condition: 'used' })
    expect(page.grade).toMatchObject({ cosmetic: 'C4', letter: 'B', condition: 'used', computed: sheet.computed })
  })

  it('keeps a finding that is taken back, with who and when, and puts it back', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const { id: findingId } = await client.grades.addFinding({ machineId: machine.id, ...scratch })
    const removed = await client.grades.removeFinding({ findingId })
    expect(removed).toMatchObject({ removedByName: 'Atelier 1', removedAt: expect.any(String) })
    expect(await client.grades.sheet({ machineId: machine.id })).toMatchObject({
      findings: [],
      removedFindings: [{ id: findingId }],
    })
    await client.grades.restoreFinding({ findingId })
    expect((await client.grades.sheet({ machineId: machine.id })).findings).toMatchObject([{ id: findingId }])
    const journal = await client.machines.journal({ machineId: machine.id })
    const told = journal.map(({ action }) => action).filter((action) => action.startsWith('FINDING'))
    expect(told.toSorted()).toEqual(['FINDING_ADDED', 'FINDING_REMOVED', 'FINDING_RESTORED'])
  })

  it('keeps photos by what they hold, and refuses what is no picture', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const { id: findingId } = await client.grades.addFinding({ machineId: machine.id, ...scratch })
    const { photos } = await client.grades.addPhoto({ findingId, photo: photoFile('capot.png') })
    expect(photos).toMatchObject([{ name: 'capot.png', mimeType: 'image/png' }])
    const file = await client.grades.photo({ findingId, sha256: photos[0]?.sha256 ?? '' })
    expect([file.name, file.type, file.size]).toEqual(['capot.png', 'image/png', 8])
    const text = new File(['bonjour'], 'photo.png')
    await expect(client.grades.addPhoto({ findingId, photo: text })).rejects.toMatchObject({ code: 'PHOTO_REFUSED' })
    await expect(client.grades.photo({ findingId, sha256: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a person who disagrees with the computed grade', () => {
  it('says why, and both are kept', async () => {
    const { client, close } = await openInProcess()
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const machineId = machine.id
    await passTestsAndGrade(client, machineId)
    const override = { letter: 'D', reason: 'odeur de tabac tenace' } as const
    const page = await client.grades.give({ machineId, condition: 'cleaned', override })
    expect(page.summary.letter).toBe('D')
    expect(page.grade).toMatchObject({
      letter: 'D',
      cosmetic: 'C6',
      computed: { letter: 'A' },
      override: { letter: 'D', cosmetic: null, functional: null, reason: 'odeur de tabac tenace' },
    })
    const axes = { cosmetic: 'C3', reason: 'vue en pleine lumière' } as const
    const other = await client.grades.give({ machineId, condition: 'cleaned', override: axes })
    expect(other.grade).toMatchObject({ cosmetic: 'C3', functional: 'F5', letter: 'C', computed: { cosmetic: 'C6' } })
    for (const bad of [{ letter: 'A', reason: 'non' } as const, { reason: 'sans rien changer' }])
      await expect(client.grades.give({ machineId, condition: 'used', override: bad })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    await close()
  })

  it('names no zone that this kind of machine does not have', async () => {
    const { client, close } = await openInProcess()
    const { intake } = await openWorkshop(client)
    const screen = await client.machines.register({ intakeId: intake.id, kind: 'monitor' })
    const wanted = { machineId: screen.id, ...scratch }
    await expect(client.grades.addFinding(wanted)).rejects.toMatchObject({ code: 'NO_SUCH_ZONE' })
    const sheet = await client.grades.sheet({ machineId: screen.id })
    expect(sheet.computed).toMatchObject({ data: 'non-data', dataReasons: [{ code: 'NO_DRIVE' }] })
    await close()
  })
})
