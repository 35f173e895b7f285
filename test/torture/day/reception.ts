import { encode } from 'fast-png'
import { aDrive, aReading } from '../../builders/reading.ts'
import { type Day, known, must, type Step, step } from './day.ts'

/** Four grey dots. */
const logo = () =>
  new File(
    [Uint8Array.from(encode({ width: 2, height: 2, data: new Uint8Array([0, 90, 180, 255]), channels: 1 }))],
    'logo.png',
  )

const list = (text: string, name: string) => new File([text], name)

/** Laptops of the day differ by their serials alone. */
export function showLaptop(day: Day, place: number, hasDrive = true): void {
  const { facts } = aReading()
  const drives = hasDrive ? [aDrive({ serial: driveSerial(place), wwn: null })] : []
  day.showMachine({
    ...facts,
    identity: { ...facts.identity, serial: `PF1${String(place).padStart(5, '0')}`, uuid: null },
    drives,
  })
}

export const driveSerial = (place: number) => `S2X0NX0H${String(place).padStart(6, '0')}`

async function readLaptop(day: Day, place: number, hasDrive = true): Promise<void> {
  showLaptop(day, place, hasDrive)
  const { previewId } = await day.client.readings.preview()
  const target = { kind: 'intake', intakeId: known(day, 'intake') } as const
  const page = await day.client.readings.keep({ previewId, target })
  day.known[`laptop${place}`] = page.machine.id
  day.known[`drive${place}`] = page.drives[0]?.id ?? ''
}

async function importCollection({ client, known }: Day, name: string): Promise<void> {
  const pieces = [{ name: 'dmidecode.txt', base64: Buffer.from('# dmidecode 3.4\n').toString('base64') }]
  const takenAt = '2026-11-20T00:00:00.000Z'
  const told = { format: 'etabli-collection', version: 1, collector: 'collect.sh 1', takenAt, notes: [], pieces }
  const arrival = await client.collection.importFile({ file: list(JSON.stringify(told), name) })
  known.arrival = arrival.preview.previewId
}

/** A donor's machines come in, are counted and read. */
export const receptionSteps: readonly Step[] = [
  step('campaigns.create', async ({ client, known }) => {
    known.campaign = (await client.campaigns.create({ name: 'Collecte d’essai', tagPrefix: 'GC26' })).id
  }),
  step('campaigns.setErasePolicy', async (day) => {
    const { erasePolicy } = must((await day.client.campaigns.list())[0], 'the campaign')
    const policy = { ...erasePolicy, isSecondPersonAsked: true }
    await day.client.campaigns.setErasePolicy({ campaignId: known(day, 'campaign'), policy })
  }),
  step('donors.create', async ({ client, known }) => {
    const donor = { legalName: 'Société fictive du Lagon', ridet: '1 234 567', contactName: 'Accueil' }
    known.donor = (await client.donors.create(donor)).id
  }),
  step('donors.update', async ({ client }) => {
    const donor = must((await client.donors.list())[0], 'the donor')
    await client.donors.update({ ...donor, donorId: donor.id, usualName: 'Le Lagon' })
  }),
  step('intakes.create', async (day) => {
    const asked = { campaignId: known(day, 'campaign'), donorId: known(day, 'donor'), receivedOn: '2026-11-20' }
    day.known.intake = (await day.client.intakes.create({ ...asked, announcedCount: 6 })).id
  }),
  step('intakes.update', async (day) => {
    const intake = must((await day.client.intakes.list())[0], 'the intake')
    const { revision, receivedOn } = intake
    await day.client.intakes.update({ intakeId: intake.id, revision, receivedOn, announcedCount: 7, note: 'au quai' })
  }),
  step('intakes.acceptList', async (day) => {
    const file = list('Numéro de série;Modèle;Type\nPFA1;ThinkPad T480;Portable\nPFA2;T480;Portable\n', 'liste.csv')
    const intakeId = known(day, 'intake')
    const { examinationId } = await day.client.intakes.examineList({ intakeId, file })
    await day.client.intakes.acceptList({ examinationId })
  }),
  step('intakes.receive', (day) => day.client.intakes.receive({ intakeId: known(day, 'intake'), text: 'PFA1' })),
  step('intakes.refuse', async (day) => {
    const told = { intakeId: known(day, 'intake'), reason: 'broken', kind: 'laptop', serial: 'XX1' } as const
    const { refusedUnits } = await day.client.intakes.refuse(told)
    day.known.refused = must(refusedUnits[0], 'the refused unit').id
  }),
  step('intakes.takeBackRefusal', (day) =>
    day.client.intakes.takeBackRefusal({ refusedUnitId: known(day, 'refused') }),
  ),
  step('machines.register', async (day) => {
    const machine = await day.client.machines.register({ intakeId: known(day, 'intake'), kind: null })
    day.known.registered = machine.id
  }),
  step('machines.decideKind', (day) =>
    day.client.machines.decideKind({ machineId: known(day, 'registered'), kind: 'monitor' }),
  ),
  ...[0, 1, 2, 3, 4, 5].map((place) => step('readings.keep', (day) => readLaptop(day, place))),
  step('readings.keep', (day) => readLaptop(day, 6, false)),
  step('readings.keep', async (day) => {
    showLaptop(day, 5, false)
    const { previewId } = await day.client.readings.preview()
    const target = { kind: 'machine', machineId: known(day, 'laptop5') } as const
    await day.client.readings.keep({ previewId, target })
  }),
  step('collection.importFile', (day) => importCollection(day, 'un.json')),
  step('collection.dismiss', async ({ client }) => {
    const [arrival] = await client.collection.arrivals()
    await client.collection.dismiss({ previewId: must(arrival, 'an arrival').preview.previewId })
  }),
  step('collection.importFile', (day) => importCollection(day, 'deux.json')),
  step('readings.keep', async (day) => {
    const [arrival] = await day.client.collection.arrivals()
    const { previewId } = must(arrival, 'an arrival').preview
    await day.client.readings.keep({ previewId, target: { kind: 'intake', intakeId: known(day, 'intake') } })
  }),
  step('logo.set', ({ client }) => client.logo.set({ file: logo() })),
  step('labels.setLogo', ({ client }) => client.labels.setLogo({ file: logo() })),
]
