import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Client, type Opened, openHttp } from './transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from './workshop.ts'

let opened: Opened
let client: Client
let campaignId = ''
let machineId = ''

beforeEach(async () => {
  opened = await openHttp()
  client = opened.client
  const { campaign, intake } = await openWorkshop(client)
  campaignId = campaign.id
  machineId = (await readNewMachine(client, intake.id)).machine.id
  await recordLog(client, machineId)
  await passTestsAndGrade(client, machineId)
})
afterEach(() => opened.close())

const askSecondPerson = async () => {
  const [campaign] = await client.campaigns.list()
  if (campaign === undefined) throw new Error('The workshop has a campaign')
  await client.campaigns.setErasePolicy({ campaignId, policy: { ...campaign.erasePolicy, isSecondPersonAsked: true } })
}
const view = () => client.validation.view({ campaignId })
const onlyErasure = async () => (await view()).erasures[0]?.erasureId ?? ''
const certificate = () => client.documents.issueCertificate({ machineId, language: 'fr' })

describe('an erasure of a campaign that asks a second person', () => {
  beforeEach(askSecondPerson)

  it('gives no certificate until somebody other than its operator stood for it', async () => {
    const refusal = await certificate().catch((error: unknown) => error)
    expect(refusal).toMatchObject({ data: { refusals: [{ code: 'NOT_VALIDATED' }] } })
    const report = await client.documents.issueReport({ machineId, language: 'fr' }).catch((error: unknown) => error)
    expect(report).toMatchObject({ data: { refusals: [{ code: 'NOT_VALIDATED' }] } })
    const erasureId = await onlyErasure()
    await expect(client.validation.validate({ erasureId })).rejects.toMatchObject({
      data: { validationBlocker: 'SAME_PERSON' },
    })
    await client.session.join({ operatorName: 'Atelier 2' })
    const after = await client.validation.validate({ erasureId })
    expect(after.counts).toMatchObject({ proven: 1, validated: 1 })
    expect((await certificate()).number).toMatch(/^CE-/)
    const actions = (await client.machines.journal({ machineId })).map(({ action }) => action)
    expect(actions).toContain('ERASURE_VALIDATED')
  })

  it('is stood for once', async () => {
    const erasureId = await onlyErasure()
    await client.session.join({ operatorName: 'Atelier 2' })
    await client.validation.validate({ erasureId })
    await expect(client.validation.validate({ erasureId })).rejects.toMatchObject({
      data: { validationBlocker: 'ALREADY_DONE' },
    })
  })
})

it('stops the certificate of a drive on which reading again found data', async () => {
  const erasureId = await onlyErasure()
  await client.session.join({ operatorName: 'Atelier 2' })
  await client.validation.recheck({ erasureId, outcome: 'data-found', note: 'Table de partitions lisible' })
  const refusal = await certificate().catch((error: unknown) => error)
  const doubts = [{ code: 'DATA_FOUND_LATER', detail: 'Atelier 2' }]
  expect(refusal).toMatchObject({ data: { refusals: [{ code: 'DRIVE_NOT_ERASED', status: 'NOT_ERASED', doubts }] } })
})

it('keeps back a machine on whose drive data was found, whoever says so and whatever was said before', async () => {
  const erasureId = await onlyErasure()
  const reasons = async () => (await client.machines.page({ machineId })).readiness.reasons.map(({ code }) => code)
  expect(await reasons()).toEqual([])
  await client.session.join({ operatorName: 'Atelier 2' })
  await client.validation.recheck({ erasureId, outcome: 'nothing-found', note: null })
  const again = client.validation.recheck({ erasureId, outcome: 'nothing-found', note: null })
  await expect(again).rejects.toMatchObject({ data: { validationBlocker: 'ALREADY_DONE' } })
  expect(await reasons()).toEqual([])
  await client.session.join({ operatorName: 'Atelier 1' }).catch(() => undefined)
  await client.validation.recheck({ erasureId, outcome: 'data-found', note: null })
  expect(await reasons()).toEqual(['DRIVE_NOT_ERASED'])
  const [listed] = (await client.park.page({})).rows
  expect(listed?.state).not.toBe('ready')
  expect((await client.documents.issueReport({ machineId, language: 'fr' })).kind).toBe('report')
})

it('asks nobody where the campaign does not', async () => {
  expect((await certificate()).number).toMatch(/^CE-/)
})
