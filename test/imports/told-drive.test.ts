import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Opened, openInProcess } from '../contract/transports.ts'
import { openWorkshop } from '../contract/workshop.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openInProcess()
})
afterEach(() => opened.close())

async function keepList(drive: string) {
  const { client } = opened
  const { intake } = await openWorkshop(client)
  const list = `Marque;Modèle;N° de série;Disque dur\nLenovo;ThinkPad T480;PF1ABCDE;${drive}\n`
  const { machines } = await client.imports.examine({ files: [new File([list], 'liste.csv')] })
  const previewId = machines[0]?.preview.previewId ?? ''
  return client.readings.keep({ previewId, target: { kind: 'intake', intakeId: intake.id } })
}

async function readHere(machineId: string) {
  const { client } = opened
  const preview = await client.readings.preview()
  return client.readings.keep({ previewId: preview.previewId, target: { kind: 'machine', machineId } })
}

it('takes the drive that a list told of for the one that a reading then finds', async () => {
  const listed = await keepList('SSD 256 Go')
  expect(listed.drives).toMatchObject([{ facts: { serial: null, mediaType: 'ssd' }, isPresent: true }])
  const read = await readHere(listed.machine.id)
  expect(read.drives).toMatchObject([
    { id: listed.drives[0]?.id, facts: { serial: 'S2X0NX0H123456' }, isPresent: true },
  ])
})

it('goes on asking for a drive that a list told of and that is not what a reading finds', async () => {
  const listed = await keepList('HDD 2 To')
  const read = await readHere(listed.machine.id)
  expect(read.drives.map(({ facts, isPresent }) => [facts.serial, isPresent])).toEqual([
    [null, false],
    ['S2X0NX0H123456', true],
  ])
})
