import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLedger, type Ledger } from '../../electron/core/audit/ledger.ts'
import * as batches from '../../electron/core/batches/batches.repository.ts'
import * as absences from '../../electron/core/checklist/absences.repository.ts'
import * as checklists from '../../electron/core/checklist/checklists.repository.ts'
import * as results from '../../electron/core/checklist/step-results.repository.ts'
import * as waivers from '../../electron/core/checklist/waivers.repository.ts'
import { isUniqueViolation } from '../../electron/core/db/db-errors.ts'
import * as documents from '../../electron/core/documents/documents.repository.ts'
import * as eraseJobs from '../../electron/core/erasing/erase-jobs.repository.ts'
import * as erasures from '../../electron/core/erasures/erasures.repository.ts'
import * as grades from '../../electron/core/grades/grades.repository.ts'
import * as donors from '../../electron/core/intakes/donors.repository.ts'
import * as intakes from '../../electron/core/intakes/intakes.repository.ts'
import * as machines from '../../electron/core/machines/machines.repository.ts'
import { searchable } from '../../electron/core/machines/machines.repository.ts'
import * as parts from '../../electron/core/parts/parts.repository.ts'
import * as drives from '../../electron/core/readings/drives.repository.ts'
import * as readings from '../../electron/core/readings/readings.repository.ts'
import * as people from '../../electron/core/session/people.repository.ts'
import type { Actor } from '../../shared/domain/actor.ts'
import { defaultErasePolicy } from '../../shared/domain/erasing/erase-policy.ts'
import type { Erasure } from '../../shared/domain/erasure.ts'
import { anEraseJob } from '../builders/erase-job.ts'
import { aDrive, aReading } from '../builders/reading.ts'
import { aDonor, aMachine, aSummary } from '../builders/reception.ts'
import { aResult } from '../builders/step-state.ts'
import { countingIds, steppingClock } from '../fakes/test-deps.ts'
import { engines, type OpenedEngine } from './engines.ts'

const at = '2026-11-23T00:00:00.000Z'
const actor: Actor = { operatorId: 'op', operatorName: 'Atelier', benchId: 'b', benchName: 'établi' }

describe.each(engines)('repositories on %s', (_, open) => {
  let engine: OpenedEngine
  let ledger: Ledger
  const newId = countingIds()
  const campaign = {
    id: newId(),
    name: 'Collecte',
    tagPrefix: 'GC26',
    erasePolicy: defaultErasePolicy,
    createdAt: at,
  }
  const donor = aDonor({ id: newId() })
  const intake = {
    id: newId(),
    campaignId: campaign.id,
    donorId: donor.id,
    receivedOn: '2026-11-20',
    announcedCount: null,
    note: null,
    createdAt: at,
  }
  const assetTag = 'GC26-00001-X'
  const owned = { campaignId: campaign.id, intakeId: intake.id, assetTag }
  const machine = aMachine({ id: newId(), ...owned })
  const summary = aSummary({
    ...owned,
    donorId: donor.id,
    serial: 'PF1ABCDE',
    letter: 'B',
    isReady: true,
    blockingCount: 0,
    searchText: searchable([assetTag, 'Société du Lagon', 'ThinkPad T480']),
  })

  beforeAll(async () => {
    engine = await open()
    ledger = createLedger({ db: engine.db, now: steppingClock(), newId })
    await intakes.insertCampaign(engine.db, campaign)
    await donors.insertDonor(engine.db, donor)
    await intakes.insertIntake(engine.db, intake)
    await machines.insertMachine(engine.db, machine)
    await machines.saveSummary(engine.db, machine.id, summary)
  })
  afterAll(() => engine.close())

  it('gives people back, and knows the same name under other accents and case', async () => {
    const operator = { id: newId(), name: 'Équipe Été', role: 'manager' as const, createdAt: at }
    await people.insertOperator(engine.db, operator)
    expect(await people.findOperatorByName(engine.db, 'EQUIPE  ete')).toEqual(operator)
    const twin = people.insertOperator(engine.db, { ...operator, id: newId(), name: 'equipe ete' })
    expect(isUniqueViolation(await twin.catch((error: unknown) => error))).toBe(true)
  })

  it('keeps the organisation, replacing the one before', async () => {
    const organisation = { name: 'Atelier', legalId: null, address: null, contact: null }
    await people.saveOrganisation(engine.db, organisation)
    await people.saveOrganisation(engine.db, { ...organisation, name: 'Atelier du port' })
    expect(await people.findOrganisation(engine.db)).toEqual({ ...organisation, name: 'Atelier du port' })
  })

  it('counts machines and ready ones as numbers, flags as booleans', async () => {
    expect(await intakes.findIntake(engine.db, intake.id)).toMatchObject({ machineCount: 1, readyCount: 1 })
    expect(await machines.findSummary(engine.db, machine.id)).toMatchObject({ isReady: true, blockingCount: 0 })
  })

  it('finds every word of a search, whatever its accents and case, and treats % as a letter', async () => {
    const found = async (search: string) =>
      (
        await machines.listMachines(engine.db, {
          search,
          intakeId: null,
          machineIds: null,
          only: 'all',
          limit: 10,
          offset: 0,
        })
      ).total
    expect(await Promise.all(['SOCIETE t480', 'lagon', '00001', 'macbook', '%'].map(found))).toEqual([1, 1, 1, 0, 1])
  })

  it('gives a reading back as it was kept', async () => {
    const reading = aReading({}, { id: newId(), machineId: machine.id })
    await readings.insertReading(engine.db, reading)
    expect(await readings.latestReading(engine.db, machine.id)).toEqual(reading)
  })

  it('gives a drive of more than 2 GiB its size as a number', async () => {
    const reading = aReading({}, { id: newId(), machineId: machine.id })
    await readings.insertReading(engine.db, reading)
    const drive: drives.KnownDrive = {
      id: newId(),
      machineId: machine.id,
      serial: 'BIG1',
      model: 'Big',
      sizeBytes: 18_000_207_937_536,
      facts: aDrive({ serial: 'BIG1' }),
      isPresent: true,
      firstSeenAt: at,
      lastReadingId: reading.id,
    }
    await drives.insertDrive(engine.db, drive)
    expect(await drives.findDrivesBySerial(engine.db, 'BIG1')).toEqual([drive])
    await drives.saveDrive(engine.db, { ...drive, isPresent: false })
    expect((await drives.findDrive(engine.db, drive.id))?.isPresent).toBe(false)
  })

  it('gives an erasure back, and knows a run that was recorded', async () => {
    const [drive] = await drives.findDrivesBySerial(engine.db, 'BIG1')
    const erasure = anErasure(newId(), drive?.id ?? '', machine.id)
    await erasures.insertErasure(engine.db, erasure)
    expect(await erasures.erasuresOfDrives(engine.db, [erasure.driveId])).toEqual([erasure])
    expect(await erasures.isRunRecorded(engine.db, erasure.evidenceSha256, erasure.run.deviceName)).toBe(true)
    expect(await erasures.isRunRecorded(engine.db, erasure.evidenceSha256, 'sdb')).toBe(false)
  })

  it('gives a campaign its policy back, and the default one to those made before there were any', async () => {
    const policy = { minimumLevel: 'purge', overwriteWith: 'random', verification: 'stratified' } as const
    await intakes.saveErasePolicy(engine.db, campaign.id, policy)
    expect((await intakes.findCampaign(engine.db, campaign.id))?.erasePolicy).toEqual(policy)
    await engine.db.updateTable('campaigns').set({ erasePolicyJson: null }).execute()
    expect((await intakes.findCampaign(engine.db, campaign.id))?.erasePolicy).toEqual(defaultErasePolicy)
  })

  it('gives an erase job back, and finds those that have not ended', async () => {
    const job = anEraseJob({ id: newId(), serial: 'JOB1', state: 'running' })
    await eraseJobs.insertJob(engine.db, job)
    expect(await eraseJobs.findJob(engine.db, job.id)).toEqual(job)
    expect((await eraseJobs.unfinishedJobOf(engine.db, 'JOB1'))?.id).toBe(job.id)
    const ended = { ...job, state: 'ended', endedAt: at, owner: null } as const
    await eraseJobs.saveJob(engine.db, ended)
    expect(await eraseJobs.unfinishedJobs(engine.db)).toEqual([])
    expect(await eraseJobs.jobsEndedSince(engine.db, at)).toEqual([ended])
  })

  it('gives a result back whole, and keeps undone ones out of what stands', async () => {
    const result = aResult({
      id: newId(),
      machineId: machine.id,
      state: 'fail',
      faults: ['FAN_NOISY'],
      measures: [{ name: 'fan', value: 52.5, unit: 'dB' }],
      answers: [{ name: 'layout', value: 'azerty-fr' }],
      evidence: { sha256: 'a'.repeat(64), name: 'fan.jpg', mimeType: 'image/jpeg' },
      durationSeconds: 12,
    })
    await results.insertResult(engine.db, result)
    expect(await results.standingResults(engine.db, machine.id)).toEqual([result])
    await results.markUndone(engine.db, result.id, at, 'Atelier')
    expect(await results.standingResults(engine.db, machine.id)).toEqual([])
    expect(await results.findResult(engine.db, result.id)).toEqual(result)
  })

  it('ties a machine to the version it was started with, whatever is saved after', async () => {
    const { definition } = await checklists.listOfMachine(engine.db, machine.id, 'laptop')
    await checklists.startList(engine.db, machine.id, definition, at)
    const next = { ...definition, version: 2, steps: definition.steps.slice(1) }
    await checklists.insertVersion(engine.db, { definition: next, savedAt: at, operatorName: 'Atelier' })
    const of = (kind: 'laptop' | 'tablet') => checklists.listOfMachine(engine.db, machine.id, kind)
    expect(await of('laptop')).toEqual({ definition, startedAt: at })
    // Another kind is asked another list.
    expect(await of('tablet')).toMatchObject({ definition: { id: 'tablet', version: 1 }, startedAt: null })
    const current = await checklists.currentChecklists(engine.db)
    expect(current.find(({ id }) => id === 'laptop')).toEqual(next)
  })

  it('gives back what people said of a missing drive, by the reading it was said of', async () => {
    const reading = await readings.latestReading(engine.db, machine.id)
    const subject = { machineId: machine.id, driveId: null, readingId: reading?.id ?? '' }
    const statement = { operatorId: 'op', operatorName: 'Atelier', reason: 'capot ouvert', statedAt: at }
    await absences.insertAbsence(engine.db, newId(), subject, statement)
    expect(await absences.absencesOf(engine.db, subject)).toEqual([statement])
    const [drive] = await drives.findDrivesBySerial(engine.db, 'BIG1')
    expect(await absences.absencesOf(engine.db, { ...subject, driveId: drive?.id ?? '' })).toEqual([])
  })

  it('gives a waiver and a part back until they are taken back', async () => {
    const by = { operatorName: 'Atelier', note: null }
    const on = { code: 'STEP_FAILED', stepKey: 'camera', resultId: null, reason: 'sans caméra' } as const
    const waiver = { id: newId(), machineId: machine.id, ...on, givenAt: at, operatorName: 'Atelier' }
    await waivers.insertWaiver(engine.db, waiver)
    expect(await waivers.standingWaivers(engine.db, machine.id)).toEqual([waiver])
    await waivers.takeBackWaiver(engine.db, waiver.id, at, 'Atelier')
    expect(await waivers.standingWaivers(engine.db, machine.id)).toEqual([])
    const from = { fromMachineId: machine.id, fromAssetTag: machine.assetTag }
    const kind = { kind: 'fan', origin: 'salvaged', costFrancs: 1500 } as const
    const part = { id: newId(), machineId: machine.id, ...kind, ...from, recordedAt: at, ...by }
    await parts.insertPart(engine.db, part)
    expect(await parts.partsOf(engine.db, machine.id)).toEqual([part])
    await parts.takeBackPart(engine.db, part.id, at, 'Atelier')
    expect(await parts.partsOf(engine.db, machine.id)).toEqual([])
  })

  it('lets the last grade speak', async () => {
    const grade = {
      cosmetic: 'C4',
      functional: 'F5',
      letter: 'B',
      condition: 'used',
      computed: null,
      override: null,
      note: null,
      operatorName: 'Atelier',
    } as const
    const first = { ...grade, id: newId(), machineId: machine.id, givenAt: at }
    const override = { cosmetic: null, functional: null, letter: 'D' as const, reason: 'odeur de fumée' }
    const second = { ...first, id: newId(), letter: 'D' as const, functional: null, override }
    await grades.insertGrade(engine.db, first)
    await grades.insertGrade(engine.db, second)
    expect(await grades.latestGrade(engine.db, machine.id)).toEqual(second)
  })

  it('numbers a series without gaps, and gives a number back when the change fails', async () => {
    const take = () => ledger.change(actor, ({ trx }) => documents.takeNumber(trx, 'certificate-2026'))
    expect(await take()).toBe(1)
    const failed = ledger.change(actor, async ({ trx }) => {
      await documents.takeNumber(trx, 'certificate-2026')
      throw new Error('the paper could not be drawn')
    })
    await expect(failed).rejects.toThrow('could not be drawn')
    expect((await Promise.all([take(), take(), take()])).toSorted()).toEqual([2, 3, 4])
  })

  it('puts a machine in one batch only', async () => {
    const batch = { id: newId(), campaignId: campaign.id, number: 1, name: 'Lot', createdAt: at, closedAt: null }
    await batches.insertBatch(engine.db, batch)
    await batches.insertBatch(engine.db, { ...batch, id: newId(), number: 2 })
    await batches.addToBatch(engine.db, batch.id, machine.id)
    const again = await batches.addToBatch(engine.db, batch.id, machine.id).catch((error: unknown) => error)
    expect(isUniqueViolation(again)).toBe(true)
    expect(await batches.findBatch(engine.db, batch.id)).toMatchObject({ machineCount: 1, number: 1 })
    const loose = () => machines.unbatchedMachines(engine.db, { campaignId: campaign.id, isReady: true, limit: 10 })
    expect(await loose()).toEqual([])
    await batches.removeFromBatch(engine.db, batch.id, machine.id)
    expect(await loose()).toHaveLength(1)
    const notReady = { campaignId: campaign.id, isReady: false, limit: 10 }
    expect(await machines.unbatchedMachines(engine.db, notReady)).toEqual([])
  })

  it('chains what changed, even when changes come at once, and sees an altered entry', async () => {
    const change = (name: string) =>
      ledger.change(actor, async ({ record }) => {
        record({ action: 'GRADE_GIVEN', subjectId: name, machineId: machine.id, after: { name } })
      })
    await Promise.all(['a', 'b', 'c', 'd'].map(change))
    expect(await ledger.breaks()).toEqual([])
    const journal = await machines.journalOf(engine.db, machine.id)
    expect(journal).toHaveLength(4)
    const altered = journal[2]?.sequence ?? 0
    await engine.db.updateTable('audit').set({ operatorName: 'Autre' }).where('sequence', '=', altered).execute()
    expect(await ledger.breaks()).toEqual([{ sequence: altered, problem: 'ALTERED' }])
    await engine.db.deleteFrom('audit').where('sequence', '=', altered).execute()
    expect((await ledger.breaks()).map((one) => one.problem)).toEqual(['MISSING', 'NOT_CHAINED'])
  })
})

function anErasure(id: string, driveId: string, machineId: string): Erasure {
  return {
    id,
    driveId,
    machineId,
    status: 'ERASED',
    requested: 'clear',
    achieved: 'clear',
    doubts: [],
    notChecked: ['HIDDEN_AREA'],
    run: {
      tool: 'nwipe',
      toolVersion: '0.33',
      deviceName: 'sda',
      model: 'Big',
      serial: 'BIG1',
      sizeBytes: 18_000_207_937_536,
      method: 'Fill With Zeros',
      passCount: 1,
      verification: 'last-pass',
      bytesWritten: 18_000_207_937_536,
      bytesVerified: 18_000_207_937_536,
      passErrorCount: 0,
      verifyErrorCount: 0,
      syncErrorCount: 0,
      startedAtLocal: '2026-11-22T23:28:34',
      endedAtLocal: '2026-11-22T23:28:37',
      durationSeconds: 3,
    },
    match: { by: 'serial' },
    evidenceSha256: 'a'.repeat(64),
    evidenceName: 'nwipe.log',
    recordedAt: at,
    operatorName: 'Atelier',
  }
}
