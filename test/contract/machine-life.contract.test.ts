import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Opened, transports } from './transports.ts'
import { logFile, openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from './workshop.ts'

describe.each(transports)('the life of a machine %s', (_, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  it('goes from reception to a closed batch, each step telling the next action', async () => {
    const { client } = opened
    const { campaign, intake } = await openWorkshop(client)
    const read = await readNewMachine(client, intake.id)
    expect(read.summary).toMatchObject({ model: 'ThinkPad T480', serial: 'PF1ABCDE', kind: 'laptop', isReady: false })
    expect(read.nextAction).toMatchObject({ kind: 'ERASE' })

    const machineId = read.machine.id
    const erased = await recordLog(client, machineId)
    expect(erased.drives[0]?.decisive).toMatchObject({ status: 'ERASED', achieved: 'clear', match: { by: 'serial' } })
    expect(erased.nextAction).toMatchObject({ kind: 'TEST', stepKey: 'power' })

    const graded = await passTestsAndGrade(client, machineId)
    expect(graded).toMatchObject({ grade: { letter: 'B' }, readiness: { isReady: true, reasons: [] } })
    expect(graded.nextAction).toEqual({ kind: 'LABEL' })

    const label = await client.documents.issueLabel({ machineId, language: 'fr' })
    const certificate = await client.documents.issueCertificate({ machineId, language: 'fr' })
    expect([label.kind, certificate.number]).toEqual(['label', 'CE-2026-0001'])
    await expect(client.documents.issueReport({ machineId, language: 'fr' })).rejects.toMatchObject({ code: 'REFUSED' })

    const batch = await client.batches.create({ campaignId: campaign.id, name: 'Lot des îles' })
    await client.batches.add({ batchId: batch.id, machineId })
    const closed = await client.batches.close({ batchId: batch.id })
    expect(closed.batch).toMatchObject({ number: 1, machineCount: 1, closedAt: expect.any(String) })
    const done = await client.machines.page({ machineId })
    expect(done.nextAction).toEqual({ kind: 'NOTHING' })
  })

  it('hands over files whole: the certificate and the export', async () => {
    const { client } = opened
    const { campaign, intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    await recordLog(client, machine.id)
    await passTestsAndGrade(client, machine.id)
    const certificate = await client.documents.issueCertificate({ machineId: machine.id, language: 'en' })
    const pdf = await client.documents.file({ documentId: certificate.id })
    expect([pdf.name, pdf.type, pdf.size]).toEqual(['CE-2026-0001.pdf', 'application/pdf', certificate.sizeBytes])
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-')

    const batch = await client.batches.create({ campaignId: campaign.id, name: 'Lot' })
    await client.batches.add({ batchId: batch.id, machineId: machine.id })
    const csv = await client.batches.export({ batchId: batch.id, format: 'csv', language: 'fr' })
    const bytes = new Uint8Array(await csv.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain(
      `"${batch.name}";"${machine.assetTag}";"Société fictive du Lagon"`,
    )
  })

  it('refuses every change while nobody says who works here', async () => {
    const { client } = opened
    await expect(client.campaigns.create({ name: 'Sans auteur', tagPrefix: 'SA' })).rejects.toMatchObject({
      code: 'OPERATOR_NEEDED',
    })
    await client.session.join({ operatorName: 'Atelier 1' })
    expect(await client.campaigns.list()).toEqual([])
  })

  it('names its refusals, with what is needed to explain them', async () => {
    const { client } = opened
    const { campaign, intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const machineId = machine.id
    await expect(client.campaigns.create({ name: 'Autre', tagPrefix: 'gcol' })).rejects.toMatchObject({
      code: 'PREFIX_UNUSABLE',
      data: { problem: 'PREFIX_AMBIGUOUS' },
    })
    await expect(client.campaigns.create({ name: 'Autre', tagPrefix: 'GC26' })).rejects.toMatchObject({
      code: 'PREFIX_TAKEN',
    })
    await expect(client.documents.issueCertificate({ machineId, language: 'fr' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { refusals: [{ code: 'DRIVE_NOT_ERASED', status: null }] },
    })
    const report = await client.documents.issueReport({ machineId, language: 'fr' })
    expect([report.kind, report.number]).toEqual(['report', null])
    const batch = await client.batches.create({ campaignId: campaign.id, name: 'Lot' })
    const refusal = await client.batches.add({ batchId: batch.id, machineId }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'REFUSED', data: { refusals: [{ code: 'NOT_READY' }] } })
    await expect(client.batches.close({ batchId: batch.id })).rejects.toMatchObject({ code: 'EMPTY' })
    await expect(client.checklist.confirmNoDrive({ machineId, reason: 'rien vu dedans' })).rejects.toMatchObject({
      code: 'DRIVES_SEEN',
    })
    await expect(client.machines.page({ machineId: '00000000000000000000000000' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('refuses what is not of the agreed shape', async () => {
    const { client } = opened
    await openWorkshop(client)
    await expect(client.machines.page({ machineId: '../../etc' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(client.session.join({ operatorName: '   ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('tells changes to whoever listens, and stops when they leave', async () => {
    const { client } = opened
    const leaving = new AbortController()
    const changes = await client.system.changes(undefined, { signal: leaving.signal })
    const first = changes.next()
    // The subscription starts when the answer is first read; a change made before that is nobody's.
    await new Promise((resolve) => setTimeout(resolve, 50))
    await openWorkshop(client)
    expect((await first).value).toMatchObject({ subject: 'intakes' })
    leaving.abort()
  })

  it('says what a log cannot prove, and changes nothing for a file that is no log', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const before = await client.machines.journal({ machineId: machine.id })
    const files: [File, string][] = [
      [new File([], 'vide.log'), 'EMPTY'],
      [new File([new Uint8Array(2000).map((_, at) => (at * 7) % 256)], 'bruit.bin'), 'BINARY'],
      [new File(['bonjour\n'], 'lettre.txt'), 'NOT_A_LOG'],
    ]
    for (const [file, problem] of files) {
      await expect(client.erasures.examineLog({ file, machineId: machine.id })).rejects.toMatchObject({
        code: 'LOG_UNREADABLE',
        data: { problem, fileName: file.name },
      })
    }
    const text = await logFile().text()
    const cut = logFile(text.slice(0, text.length * 0.6))
    const examined = await client.erasures.examineLog({ file: cut, machineId: machine.id })
    expect(examined.runs[0]?.judgement.status).not.toBe('ERASED')
    expect(await client.machines.journal({ machineId: machine.id })).toEqual(before)
  })
})
