import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { importEreuse } from '../../electron/core/exchange/import-ereuse.ts'
import { importGlpiJson } from '../../electron/core/exchange/import-glpi-json.ts'
import { batchExportSchema } from '../../shared/contract/batch-export.schema.ts'
import { manifestName } from '../../shared/domain/proof/manifest.ts'
import { readPlainZip, writePlainZip, type ZipEntry } from '../../shared/domain/proof/plain-zip.ts'
import { aWholeMachine } from '../builders/whole-machine.ts'
import { openInProcess, transports } from '../contract/transports.ts'
import { passTestsAndGrade, readNewMachine } from '../contract/workshop.ts'
import { fakeProbe } from '../fakes/test-deps.ts'
import { aBatchOfOne } from './closed-batch.ts'
import { glpiFieldRules } from './glpi-field-rules.ts'

const open = () => openInProcess({ probe: fakeProbe(aWholeMachine()) })
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
const entriesOf = async (file: File): Promise<ZipEntry[]> => readPlainZip(await bytesOf(file))?.entries ?? []
const textOf = (entry: ZipEntry | undefined) => new TextDecoder().decode(entry?.bytes)

describe('a batch for other programs', () => {
  it('fits the form that is published, to the letter', async () => {
    const { client, close } = await open()
    const { batch, machine, certificate } = await aBatchOfOne(client)
    const file = await client.batches.export({ batchId: batch.id, format: 'json' })
    expect(file.name).toBe('lot-1-ecoles-de-lifou.json')
    const told = JSON.parse(await file.text())
    expect(batchExportSchema.parse(told)).toEqual(told)
    expect(told.machines).toMatchObject([
      {
        assetTag: machine.assetTag,
        kind: 'laptop',
        serial: 'PF1ABCDE',
        certificateNumber: certificate?.number,
        hardware: { windows11: { verdict: 'able' }, screen: { diagonalInches: 14 } },
        drives: [{ erasure: { status: 'ERASED', tool: 'nwipe' } }],
      },
    ])
    await close()
  })

  it('has a published schema that says the same', () => {
    const published = JSON.parse(readFileSync(join('resources', 'schemas', 'batch-1.schema.json'), 'utf8'))
    expect(published).toEqual({ ...z.toJSONSchema(batchExportSchema), title: 'etabli-batch/1' })
  })

  it('is an inventory that GLPI takes, and that is read back the same', async () => {
    const { client, close } = await open()
    const { batch, machine } = await aBatchOfOne(client)
    const [entry] = await entriesOf(await client.batches.export({ batchId: batch.id, format: 'glpi' }))
    expect(entry?.name).toBe(`${machine.assetTag}.json`)
    expect(glpiFieldRules.parse(JSON.parse(textOf(entry)))).toMatchObject({
      deviceid: machine.assetTag,
      tag: batch.name,
    })
    const facts = aWholeMachine()
    expect(importGlpiJson(textOf(entry))).toMatchObject({
      identity: { manufacturer: 'Lenovo', model: 'ThinkPad T480', serial: 'PF1ABCDE' },
      chassis: { kind: 'laptop' },
      memory: { totalBytes: facts.memory.totalBytes },
      cpus: [{ model: 'Core i5-8350U', cores: 4, threads: 8 }],
      drives: [{ serial: facts.drives[0]?.serial, model: facts.drives[0]?.model, mediaType: 'ssd' }],
    })
    await close()
  })

  it('is a snapshot of eReuse, with its erasure and its grade, and is read back the same', async () => {
    const { client, close } = await open()
    const { batch } = await aBatchOfOne(client)
    const [entry] = await entriesOf(await client.batches.export({ batchId: batch.id, format: 'ereuse' }))
    const snapshot = JSON.parse(textOf(entry))
    expect(snapshot).toMatchObject({ type: 'Snapshot', version: '11.0', device: { type: 'Laptop', chassis: 'Laptop' } })
    expect(snapshot.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(snapshot.device.actions).toMatchObject([{ type: 'VisualTest', appearanceRange: 'B' }])
    const drive = snapshot.components.find(({ type }: { type: string }) => type === 'SolidStateDrive')
    expect(drive.actions).toMatchObject([{ severity: 'Info', steps: [{ type: 'StepZero' }] }])
    expect(snapshot.components.every(({ actions }: { actions: unknown }) => Array.isArray(actions))).toBe(true)
    expect(importEreuse(textOf(entry))).toMatchObject({
      identity: { model: 'ThinkPad T480', serial: 'PF1ABCDE' },
      memory: { totalBytes: aWholeMachine().memory.totalBytes },
      drives: [{ serial: 'S2X0NX0H123456', mediaType: 'ssd' }],
      monitors: [{ diagonalInches: 14 }],
    })
    await close()
  })

  it('is a list that Snipe-IT maps in both languages, and one of donors that nwipe prints', async () => {
    const { client, close } = await open()
    const { batch, machine, donor } = await aBatchOfOne(client)
    const read = async (format: 'snipe-it' | 'nwipe-customers', language: 'fr' | 'en') =>
      (await client.batches.export({ batchId: batch.id, format, language })).text()
    const french = await read('snipe-it', 'fr')
    // Snipe-IT's own French label begins with a Cyrillic letter.
    expect(french).toContain(`"Numéro d'inventaire","Nom Actif","Numéro de série"`)
    expect(french).toContain('"\u0421atégorie"')
    expect(french.split('\n')[1]).toContain(`"${machine.assetTag}","ThinkPad T480","PF1ABCDE"`)
    expect(await read('snipe-it', 'en')).toContain('"Asset Tag","Asset Name","Serial Number","Model Name"')
    const customers = await read('nwipe-customers', 'fr')
    expect(customers).toBe(
      `"Customer Name";"Contact Name";"Customer Address";"Contact Phone"\n"${donor.legalName}";"";"";""\n`,
    )
    await close()
  })
})

describe.each(transports)('the sealed archive of a batch %s', (_, openBy) => {
  it('holds sheets and certificates, is checked as valid, and is the same when asked again', async () => {
    const { client, close } = await openBy({ probe: fakeProbe(aWholeMachine()) })
    const { batch, certificate } = await aBatchOfOne(client)
    const archive = await client.batches.archive({ batchId: batch.id })
    const entries = await entriesOf(archive)
    expect(entries.map(({ name }) => name)).toEqual([
      'lot-1-ecoles-de-lifou.csv',
      'lot-1-ecoles-de-lifou.xlsx',
      'lot-1-ecoles-de-lifou.json',
      `certificats/${certificate?.fileName}`,
      manifestName,
    ])
    const verdict = await client.proof.verifyFile({ file: archive })
    expect(verdict).toMatchObject({ verdict: 'VALID', kind: 'manifest', record: { batch: { number: 1 } } })
    expect(await bytesOf(await client.batches.archive({ batchId: batch.id }))).toEqual(await bytesOf(archive))
    await close()
  })
})

describe('the sealed archive', () => {
  it('is caught whatever byte of it is altered, and whatever file is taken out or put in', async () => {
    const { client, close } = await open()
    const { batch } = await aBatchOfOne(client)
    const bytes = await bytesOf(await client.batches.archive({ batchId: batch.id }))
    const verdictOf = async (altered: Uint8Array<ArrayBuffer>) =>
      (await client.proof.verifyFile({ file: new File([altered], 'lot.zip') })).verdict
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const altered = bytes.slice()
      altered[at] = (altered[at] ?? 0) ^ 1
      expect.soft(await verdictOf(altered), `byte ${at}`).not.toBe('VALID')
    }
    const entries = readPlainZip(bytes)?.entries ?? []
    expect(await verdictOf(writePlainZip(entries.slice(1)))).toBe('ALTERED')
    const added = { name: 'autre.pdf', bytes: new Uint8Array([1]) }
    expect(await verdictOf(writePlainZip([...entries, added]))).toBe('ALTERED')
    await close()
  })

  it('is refused for a batch that may still change', async () => {
    const { client, close } = await open()
    const { batch } = await aBatchOfOne(client, { isClosed: false, hasCertificate: false })
    await expect(client.batches.archive({ batchId: batch.id })).rejects.toMatchObject({
      code: 'NOT_SEALED',
      data: { problem: 'STILL_OPEN' },
    })
    await close()
  })

  it('tells what stood when the batch was closed, whatever was recorded since', async () => {
    const { client, close } = await open()
    const { batch, machine } = await aBatchOfOne(client)
    await client.grades.give({
      machineId: machine.id,
      condition: 'used',
      override: { letter: 'D', reason: 'tombée du chariot' },
    })
    const [, row] = (await (await client.batches.export({ batchId: batch.id, format: 'csv' })).text()).split('\r\n')
    expect(row).toContain('"C5";"F5";"B"')
    await close()
  })
})

describe('a batch filled by rule', () => {
  it('takes ready machines that answer to it, up to the count, and no other', async () => {
    const { client, close } = await open()
    const { batch: other, campaign, intake, donor } = await aBatchOfOne(client, { hasCertificate: false })
    const { machine } = await readNewMachine(client, intake.id)
    await passTestsAndGrade(client, machine.id)
    const batch = await client.batches.create({ campaignId: campaign.id, name: 'Suite' })
    const add = async (rule: object) =>
      (await client.batches.addByRule({ batchId: batch.id, count: 10, ...rule })).addedIds
    // The second machine shows the first one's drive: whether it is ready is the rules' business.
    const isReady = (await client.machines.page({ machineId: machine.id })).readiness.isReady
    expect(await add({ kind: 'desktop' })).toEqual([])
    expect(await add({ minimumMemoryBytes: 64 * 2 ** 30 })).toEqual([])
    expect(await add({ worstLetter: 'A' })).toEqual([])
    const fitting = { kind: 'laptop', minimumMemoryBytes: 8 * 2 ** 30, worstLetter: 'B', donorId: donor.id }
    expect(await add(fitting)).toEqual(isReady ? [machine.id] : [])
    await expect(client.batches.addByRule({ batchId: other.id, count: 1 })).rejects.toMatchObject({ code: 'REFUSED' })
    await close()
  })
})
