import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LabelJob } from '../../shared/domain/labels/label-job.ts'
import { decodedPages, pageSizes, pdfText } from '../documents/pdf-tools.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'
import { fakeZebra } from '../fakes/zebra.ts'
import { type Client, type Opened, openInProcess, transports } from './transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine } from './workshop.ts'

const language = 'fr' as const
const otherCore = '01J0000000000000000000000C'
const plainPrinter = { id: null, dotsPerInch: 203 as const, offsetXMicrometres: 0, offsetYMicrometres: 0 }

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

async function addPrinter(
  client: Client,
  way: Parameters<Client['labels']['savePrinter']>[0]['way'],
  offsetXMicrometres = 0,
) {
  const { printers } = await client.labels.savePrinter({
    ...plainPrinter,
    name: 'Imprimante d’essai',
    way,
    offsetXMicrometres,
  })
  const printerId = printers.at(-1)?.id
  if (printerId === undefined) throw new Error('No printer was kept')
  return printerId
}

describe.each(transports)('labels %s', (_, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  it('are seen before they are made, and made as they were seen', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const order = { targets: [{ machineId: machine.id }], templateId: 'roll-57x32', language }
    const preview = await client.labels.preview(order)
    expect([preview.image.type, preview.dotsPerInch, preview.pageCount]).toEqual(['image/png', 300, 1])
    const job = await client.labels.print(order)
    expect(job).toMatchObject({ outcome: { state: 'FILE_MADE' }, answer: null, printerName: null })
    const pdf = await bytesOf(await client.labels.file({ jobId: job.id }))
    expect(await decodedPages(pdf, 300)).toEqual([machine.assetTag])
    const page = await client.machines.page({ machineId: machine.id })
    expect([page.stages.label, page.documents[0]?.kind, page.documents[0]?.sha256]).toEqual([
      'done',
      'label',
      job.pdfSha256,
    ])
  })
})

describe('the labels of a workshop', () => {
  let opened: Opened
  let client: Client
  let deps: TestDeps
  let machineId: string
  let assetTag: string
  let intakeId: string
  let gone: Set<string>
  beforeEach(async () => {
    gone = new Set()
    deps = await testDeps({ otherCores: { ownId: 'own core', isGone: async (coreId) => gone.has(coreId) } })
    opened = await openInProcess(deps)
    client = opened.client
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    machineId = machine.id
    assetTag = machine.assetTag
    intakeId = intake.id
  })
  afterEach(async () => {
    await opened.close()
    await deps.dispose()
  })

  const printed = (job: LabelJob) => client.labels.file({ jobId: job.id }).then(bytesOf).then(pdfText)

  it('are marked as duplicates only while another one may be stuck somewhere', async () => {
    const order = { targets: [{ machineId }], templateId: 'roll-62x29', language }
    const first = await client.labels.print(order)
    const second = await client.labels.print({ ...order, templateId: 'sheet-l7160' })
    expect([first.subjects[0]?.isDuplicate, second.subjects[0]?.isDuplicate]).toEqual([false, true])
    expect(await printed(second)).toContain('DUPLICATA')
    for (const { id } of [first, second]) await client.labels.answer({ jobId: id, cameOut: false })
    const page = await client.machines.page({ machineId })
    expect(page.stages.label).toBe('todo')
    const third = await client.labels.print(order)
    expect(third.subjects[0]?.isDuplicate).toBe(false)
    expect(await printed(third)).not.toContain('DUPLICATA')
  })

  it('are not duplicates when they say something new', async () => {
    const order = { targets: [{ machineId }], templateId: 'roll-62x29', language }
    await client.labels.print(order)
    await passTestsAndGrade(client, machineId)
    expect((await client.labels.preview(order)).duplicateTags).toEqual([])
  })

  it('are asked about once, and not while they are known not to be there', async () => {
    const job = await client.labels.print({ targets: [{ machineId }], templateId: 'roll-62x29', language })
    await client.labels.answer({ jobId: job.id, cameOut: true })
    await expect(client.labels.answer({ jobId: job.id, cameOut: false })).rejects.toMatchObject({ code: 'NOT_ASKED' })
  })

  it('come out of a Zebra, and leave no paper when it has no labels', async () => {
    const empty = await fakeZebra('paper-out')
    const fine = await fakeZebra('fine')
    try {
      const order = { targets: [{ machineId }], templateId: 'roll-50x25', language }
      const without = await addPrinter(client, { kind: 'zebra', host: '127.0.0.1', port: empty.port })
      const refused = await client.labels.print({ ...order, printerId: without })
      expect(refused.outcome).toEqual({ state: 'NOT_SENT', reason: 'FAULT', faults: ['PAPER_OUT'] })
      expect((await client.machines.page({ machineId })).documents).toEqual([])
      await client.labels.removePrinter({ printerId: without })
      const printerId = await addPrinter(client, { kind: 'zebra', host: '127.0.0.1', port: fine.port })
      const done = await client.labels.print({ ...order, printerId })
      expect([done.outcome, done.subjects[0]?.isDuplicate]).toEqual([{ state: 'PRINTER_DONE' }, false])
      expect(fine.labels()).toHaveLength(1)
      expect(fine.labels()[0]).toMatch(/^\^XA\^PW406\^LL203/)
      await expect(client.labels.print({ ...order, templateId: 'sheet-l7160', printerId })).rejects.toMatchObject({
        data: { refusals: [{ code: 'SHEET_ON_ROLL_PRINTER' }] },
      })
    } finally {
      await Promise.all([empty.close(), fine.close()])
    }
  }, 30_000)

  it('are said to be broken off when the core ended while it sent them', async () => {
    const job = await client.labels.print({ targets: [{ machineId }], templateId: 'roll-62x29', language })
    // As a power cut leaves it: begun on disk, never ended.
    const outcomeJson = JSON.stringify({ state: 'SENDING', coreId: null })
    await deps.db.updateTable('labelJobs').set({ outcomeJson }).where('id', '=', job.id).execute()
    await deps.db.updateTable('labelJobSubjects').set({ documentId: null }).where('jobId', '=', job.id).execute()
    await deps.db.deleteFrom('documents').where('machineId', '=', machineId).execute()
    const [found] = await client.labels.jobs({ machineId })
    expect(found?.outcome).toEqual({ state: 'INTERRUPTED' })
    const stage = async () => (await client.machines.page({ machineId })).stages.label
    expect(await stage()).toBe('todo')
    expect((await client.labels.answer({ jobId: job.id, cameOut: true })).answer?.cameOut).toBe(true)
    expect(await stage()).toBe('done')
    const { documents } = await client.machines.page({ machineId })
    expect(documents).toMatchObject([{ kind: 'label', sha256: job.pdfSha256, fileName: `${assetTag}.pdf` }])
  })

  it('take their places on the sheet once a person saw that they came out after all', async () => {
    const order = { targets: [{ machineId }], templateId: 'sheet-l7159', language, firstSlot: 3 }
    const job = await client.labels.print(order)
    const outcomeJson = JSON.stringify({ state: 'SENDING', coreId: null })
    await deps.db.updateTable('labelJobs').set({ outcomeJson }).where('id', '=', job.id).execute()
    await deps.db.deleteFrom('labelSheets').execute()
    await client.labels.answer({ jobId: job.id, cameOut: true })
    expect((await client.labels.setup()).begunSheets['sheet-l7159']).toEqual([3])
  })

  it('are left to the bench that sends them while it is there, and said to be broken off once it is away', async () => {
    const job = await client.labels.print({ targets: [{ machineId }], templateId: 'roll-62x29', language })
    const sending = { state: 'SENDING', coreId: otherCore }
    const outcomeJson = JSON.stringify(sending)
    const benchId = '01J0000000000000000000000B'
    await deps.db.updateTable('labelJobs').set({ outcomeJson, benchId }).where('id', '=', job.id).execute()
    expect((await client.labels.jobs({ machineId }))[0]?.outcome).toEqual(sending)
    await expect(client.labels.answer({ jobId: job.id, cameOut: true })).rejects.toMatchObject({ code: 'NOT_ASKED' })
    const untold = JSON.stringify({ state: 'SENDING' })
    await deps.db.updateTable('labelJobs').set({ outcomeJson: untold }).where('id', '=', job.id).execute()
    expect((await client.labels.jobs({ machineId }))[0]?.outcome).toEqual({ state: 'INTERRUPTED' })
    await deps.db.updateTable('labelJobs').set({ outcomeJson }).where('id', '=', job.id).execute()
    gone.add(otherCore)
    const [broken] = await client.labels.jobs({ machineId })
    expect([broken?.outcome, broken?.answer]).toEqual([{ state: 'INTERRUPTED' }, null])
    const answered = await client.labels.answer({ jobId: job.id, cameOut: false })
    expect([answered.outcome, answered.answer?.cameOut]).toEqual([{ state: 'INTERRUPTED' }, false])
  })

  it('fill the sheet that was begun, and remember it', async () => {
    const others = await Promise.all([1, 2].map(() => client.machines.register({ intakeId, kind: 'monitor' })))
    const targets = [machineId, ...others.map(({ id }) => id)].map((id) => ({ machineId: id }))
    await client.labels.setSheet({ templateId: 'sheet-l7159', usedSlots: [0, 1, 99] })
    const order = { targets, templateId: 'sheet-l7159', language, firstSlot: 3 }
    const job = await client.labels.print(order)
    const pdf = await bytesOf(await client.labels.file({ jobId: job.id }))
    expect((await decodedPages(pdf, 203)).toSorted()).toEqual(
      [assetTag, ...others.map((one) => one.assetTag)].toSorted(),
    )
    expect((await pageSizes(pdf)).map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [210, 297],
    ])
    expect((await client.labels.setup()).begunSheets['sheet-l7159']).toEqual([0, 1, 3, 4, 5])
  })

  it('of drives carry the serial in their code and do not label the machine', async () => {
    const { drives } = await client.machines.page({ machineId })
    const order = { targets: [{ machineId, driveId: drives[0]?.id ?? null }], templateId: 'tape-29-drive', language }
    const job = await client.labels.print(order)
    const pdf = await bytesOf(await client.labels.file({ jobId: job.id }))
    expect(await decodedPages(pdf, 300)).toEqual([drives[0]?.facts.serial])
    expect((await client.machines.page({ machineId })).stages.label).toBe('todo')
    await expect(client.labels.print({ ...order, targets: [{ machineId }] })).rejects.toMatchObject({
      data: { refusals: [{ code: 'TEMPLATE_FOR_OTHER_USE' }] },
    })
  })

  it('go nowhere but to printers of the workshop', async () => {
    const hosts = ['http://192.168.1.4/', '192.168.1.4/x', '-oProxy', 'a b', '']
    for (const host of hosts) {
      await expect(addPrinter(client, { kind: 'zebra', host, port: 9100 })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
    await expect(addPrinter(client, { kind: 'zebra', host: 'zebra', port: 22 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(addPrinter(client, { kind: 'cups', queue: '-o raw' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const printerId = await addPrinter(client, { kind: 'zebra', host: '203.0.113.7', port: 9100 })
    expect(await client.labels.checkPrinter({ printerId })).toEqual({ state: 'NOT_PRIVATE_ADDRESS' })
    const order = { targets: [{ machineId }], templateId: 'roll-62x29', language, printerId: machineId }
    await expect(client.labels.print(order)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('move with the calibration of their printer, by whole dots', async () => {
    const straight = await addPrinter(client, { kind: 'file' })
    const moved = await addPrinter(client, { kind: 'file' }, 2000)
    const preview = async (printerId: string) => {
      const order = { targets: [{ machineId }], templateId: 'roll-62x29', language, printerId }
      return Buffer.from(await bytesOf((await client.labels.preview(order)).image))
    }
    expect(Buffer.compare(await preview(straight), await preview(moved))).not.toBe(0)
    const page = await client.labels.testPage({ printerId: moved, templateId: 'sheet-l7160', language })
    expect(page.outcome).toEqual({ state: 'FILE_MADE' })
    const [size] = await pageSizes(await bytesOf(page.file))
    expect([Math.round(size?.width ?? 0), Math.round(size?.height ?? 0)]).toEqual([210, 297])
  })

  it('carry a logo that is a picture, and nothing else', async () => {
    const bad = new File([new Uint8Array(500)], 'logo.png', { type: 'image/png' })
    await expect(client.labels.setLogo({ file: bad })).rejects.toMatchObject({ code: 'PHOTO_REFUSED' })
    const { image } = await client.labels.preview({ targets: [{ machineId }], templateId: 'roll-62x29', language })
    expect((await client.labels.setLogo({ file: image })).hasLogo).toBe(true)
    const order = {
      targets: [{ machineId }],
      templateId: 'roll-62x29',
      language,
      fields: ['model', 'logo'] as ('model' | 'logo')[],
    }
    expect((await client.labels.preview(order)).dropped).toEqual([])
    expect((await client.labels.setLogo({ file: null })).hasLogo).toBe(false)
  })
})
