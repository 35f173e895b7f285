import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aBlanccoReport, anIdCtrl, aSanitizeLog } from '../builders/foreign-evidence.ts'
import { aDriveReport } from '../builders/nwipe-report.ts'
import { aDrive } from '../builders/reading.ts'
import { type Client, type Opened, transports } from './transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from './workshop.ts'

const { serial, sizeBytes } = aDrive()
const statement = {
  class: 'H-5' as const,
  providerName: 'Recycleur d’essai',
  witnessName: 'Témoin de l’atelier',
  performedOn: '2026-11-20',
}
/** The first bytes of a JPEG, and no more: what a photo is, its beginning tells. */
const photo = (name = 'broyeur.jpg') => new File([Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF', 'latin1')], name)

describe.each(transports)('evidence of other tools %s', (_, open) => {
  let opened: Opened
  let client: Client
  let machineId: string
  let driveId: string
  beforeEach(async () => {
    opened = await open()
    client = opened.client
    const { intake } = await openWorkshop(client)
    const page = await readNewMachine(client, intake.id)
    machineId = page.machine.id
    driveId = page.drives[0]?.id ?? ''
  })
  afterEach(() => opened.close())

  it('is tied to its drive whatever it came as, and judged for itself', async () => {
    const wish = {
      serial: serial ?? '',
      apparentBytes: sizeBytes ?? 0,
      real: `240 GB, ${sizeBytes} bytes`,
      verify: 'None',
    }
    const pdf = new File(
      [new Uint8Array(aDriveReport({ ...wish, bytesErased: `${sizeBytes}, (100%)` }))],
      'rapport.pdf',
    )
    const page = await recordLog(client, machineId, pdf)
    expect(page.drives[0]?.decisive).toMatchObject({
      status: 'UNKNOWN',
      doubts: [{ code: 'NOT_VERIFIED' }],
      match: { by: 'serial' },
      evidenceName: 'rapport.pdf',
    })
  })

  it('is tied by hand where it names no drive, and certifies nothing', async () => {
    const file = new File([aSanitizeLog(1)], 'sanitize.json')
    await expect(recordLog(client, machineId, file)).rejects.toMatchObject({ code: 'MATCH_REFUSED' })
    const page = await recordLog(client, machineId, file, 'Seul support NVMe de la machine')
    expect(page.drives[0]?.decisive).toMatchObject({ status: 'UNKNOWN', run: { tool: 'nvme-cli', serial: null } })
    await expect(client.documents.issueCertificate({ machineId, language: 'fr' })).rejects.toMatchObject({
      code: 'REFUSED',
    })
  })

  it('comes through the import of files too, an identity of the same folder giving the serial', async () => {
    const given: [File, string][] = [
      [new File([aSanitizeLog(1)], 'sanitize-log.json'), 'nvme'],
      [new File([anIdCtrl(serial ?? '')], 'id-ctrl.json'), 'nvme'],
      [new File([aSanitizeLog(1)], 'seul.json'), ''],
      [new File([aBlanccoReport()], 'blancco.xml'), ''],
      [new File([new Uint8Array(aDriveReport())], 'rapport.pdf'), ''],
      [new File(['%PDF-1.4\n%%EOF'], 'facture.pdf'), ''],
    ]
    const examined = await client.imports.examine({
      files: given.map(([file]) => file),
      folders: given.map(([, folder]) => folder),
    })
    const told = examined.logs.map(({ fileName, tool, runs }) => [fileName, tool, runs[0]?.run.serial])
    expect(told.toSorted()).toEqual([
      ['blancco.xml', 'blancco', 'S3TANX0K'],
      ['rapport.pdf', 'nwipe', 'Z3TAAAAA'],
      ['sanitize-log.json', 'nvme-cli', serial],
      ['seul.json', 'nvme-cli', null],
    ])
    const ofFolder = examined.logs.find(({ fileName }) => fileName === 'sanitize-log.json')
    expect(ofFolder?.runs[0]?.candidates).toMatchObject([{ driveId, isSerialMatch: true, blockers: [] }])
    expect(examined.problems).toEqual([{ fileName: 'facture.pdf', line: null, code: 'PDF_WITHOUT_REPORT' }])
  })
})

describe.each(transports)('the destruction of a drive %s', (_, open) => {
  let opened: Opened
  let client: Client
  let machineId: string
  let driveId: string
  beforeEach(async () => {
    opened = await open()
    client = opened.client
    const { intake } = await openWorkshop(client)
    const page = await readNewMachine(client, intake.id)
    machineId = page.machine.id
    driveId = page.drives[0]?.id ?? ''
  })
  afterEach(() => opened.close())

  it('opens the way out of the workshop, with a report and never a certificate', async () => {
    const page = await client.erasures.recordDestruction({
      driveId,
      ...statement,
      note: 'Broyé sur place',
      photo: photo(),
    })
    expect(page.drives[0]?.decisive).toMatchObject({
      status: 'DESTROYED',
      requested: 'destroy',
      achieved: 'destroy',
      doubts: [],
      run: { tool: 'destruction', serial, destruction: { ...statement, note: 'Broyé sur place' } },
      evidenceName: 'broyeur.jpg',
    })
    expect(page.stages.erasure).toBe('done')
    expect(page.nextAction).toMatchObject({ kind: 'TEST' })
    expect((await passTestsAndGrade(client, machineId)).readiness.isReady).toBe(true)
    await expect(client.documents.issueCertificate({ machineId, language: 'fr' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { refusals: [{ code: 'DRIVE_NOT_ERASED', status: 'DESTROYED' }] },
    })
    const report = await client.documents.issueReport({ machineId, language: 'fr' })
    expect(report.kind).toBe('report')
    const [latest] = (await client.machines.journal({ machineId })).filter(({ action }) => action === 'DRIVE_DESTROYED')
    expect(latest?.detail).toContain('Témoin de l’atelier')
  })

  it('stands on its own statement where nobody took a photo, and is told once', async () => {
    const page = await client.erasures.recordDestruction({ driveId, ...statement })
    expect(page.drives[0]?.decisive).toMatchObject({ status: 'DESTROYED', evidenceName: 'destruction.json' })
    await expect(client.erasures.recordDestruction({ driveId, ...statement })).rejects.toMatchObject({
      code: 'ALREADY_RECORDED',
    })
  })

  it('is refused without a witness, with a day to come, a file that is no picture, or a means that is not told', async () => {
    const refusals: [object, string][] = [
      [{ witnessName: ' ' }, 'BAD_REQUEST'],
      [{ class: 'other' }, 'BAD_REQUEST'],
      [{ performedOn: '2099-01-01' }, 'FUTURE_DATE'],
      [{ photo: new File(['<svg onload="x()"/>'], 'photo.jpg') }, 'PHOTO_REFUSED'],
      [{ photo: new File([], 'vide.jpg') }, 'PHOTO_REFUSED'],
      [{ driveId: '00000000000000000000000000' }, 'NOT_FOUND'],
    ]
    for (const [wish, code] of refusals) {
      const told = { driveId, ...statement, ...wish }
      await expect(client.erasures.recordDestruction(told)).rejects.toMatchObject({ code })
    }
    expect((await client.machines.page({ machineId })).drives[0]?.decisive).toBeNull()
  })
})
