import { aNwipeLog } from '../../builders/nwipe-log.ts'
import { aDrive } from '../../builders/reading.ts'
import { type Day, known, must, picture, type Step, several, step } from './day.ts'
import { driveSerial } from './reception.ts'

async function recordLog(day: Day, place: number): Promise<void> {
  const { model, sizeBytes } = aDrive()
  const device = { name: 'sda', model: model ?? '', serial: driveSerial(place), sizeBytes: sizeBytes ?? 0 }
  const file = new File([aNwipeLog({ devices: [device] })], `nwipe-${place}.log`)
  const machineId = known(day, `laptop${place}`)
  const { examinationId, runs } = await day.client.erasures.examineLog({ file, machineId })
  const { deviceName } = must(runs[0], 'the run of the log').run
  await day.client.erasures.recordRun({ examinationId, deviceName, driveId: known(day, `drive${place}`), reason: null })
}

async function passTests({ client }: Day, machineId: string): Promise<void> {
  const { steps } = await client.machines.page({ machineId })
  for (const { key } of steps) await client.checklist.record({ machineId, stepKey: key, state: 'pass' })
}

async function erasureOf(day: Day, place: number): Promise<string> {
  const { drives } = await day.client.machines.page({ machineId: known(day, `laptop${place}`) })
  return must(drives[0]?.decisive, 'an erasure').id
}

async function untilTested({ client }: Day, machineId: string): Promise<void> {
  const isRunning = async () =>
    (await client.testing.state({ machineId })).runs.some(({ state }) => state === 'running')
  while (await isRunning()) await new Promise((resolve) => setTimeout(resolve, 5))
}

const scratch = { zone: 'lid', defect: 'scratch', severity: 'visible', xShare: 0.25, yShare: 0.7 } as const

/** Machines are erased, tested and graded. */
export const benchSteps: readonly Step[] = [
  ...[0, 1, 2, 3].map((place) => step('erasures.recordRun', (day) => recordLog(day, place))),
  step('erasures.recordDestruction', (day) =>
    day.client.erasures.recordDestruction({
      driveId: known(day, 'drive4'),
      class: 'H-4',
      providerName: 'Casse fictive du Lagon',
      witnessName: 'Atelier 2',
      performedOn: '2026-11-21',
      note: 'Broyé sur place',
      photo: picture('broyat.png'),
    }),
  ),
  ...[0, 1, 2, 3].map((place) =>
    step('validation.validate', async (day) =>
      day.second.validation.validate({ erasureId: await erasureOf(day, place) }),
    ),
  ),
  step('validation.recheck', async (day) =>
    day.second.validation.recheck({ erasureId: await erasureOf(day, 3), outcome: 'nothing-found', note: null }),
  ),
  step('checklist.record', (day) =>
    day.client.checklist.record({
      machineId: known(day, 'laptop0'),
      stepKey: 'camera',
      state: 'undecided',
      evidence: picture('camera.png'),
    }),
  ),
  step('checklist.undo', (day) => day.client.checklist.undo({ machineId: known(day, 'laptop0'), stepKey: 'camera' })),
  step('checklist.record', (day) =>
    day.client.checklist.record({ machineId: known(day, 'laptop0'), stepKey: 'camera', state: 'undecided' }),
  ),
  step('checklist.waive', async (day) => {
    const machineId = known(day, 'laptop0')
    const asked = { machineId, code: 'STEP_UNDECIDED', stepKey: 'camera', reason: 'donnée sans caméra' } as const
    const { readiness } = await day.client.checklist.waive(asked)
    day.known.waiver = must(readiness.waived[0], 'the waiver').waiver.id
  }),
  step('checklist.takeBackWaiver', (day) =>
    day.client.checklist.takeBackWaiver({ machineId: known(day, 'laptop0'), waiverId: known(day, 'waiver') }),
  ),
  step('checklist.recordPart', async (day) => {
    const part = { kind: 'battery', origin: 'salvaged', costFrancs: 0 } as const
    const from = { machineId: known(day, 'laptop0'), fromMachineId: known(day, 'laptop5') }
    day.known.part = must((await day.client.checklist.recordPart({ ...part, ...from })).parts[0], 'the part').id
  }),
  step('checklist.takeBackPart', (day) =>
    day.client.checklist.takeBackPart({ machineId: known(day, 'laptop0'), partId: known(day, 'part') }),
  ),
  step('checklist.confirmNoDrive', (day) =>
    day.client.checklist.confirmNoDrive({ machineId: known(day, 'laptop6'), reason: 'capot ouvert, baie vide' }),
  ),
  step('checklist.recordDriveAbsent', (day) =>
    day.client.checklist.recordDriveAbsent({ driveId: known(day, 'drive5'), reason: 'introuvable, tiroirs vidés' }),
  ),
  several('testing.start', async (day) => {
    const machineId = known(day, 'laptop3')
    day.showMachine(must((await day.client.machines.page({ machineId })).reading, 'the reading').facts)
    await day.client.testing.start({ machineId })
    await untilTested(day, machineId)
  }),
  ...[0, 1, 2, 3].map((place) => several('checklist.record', (day) => passTests(day, known(day, `laptop${place}`)))),
  step('grades.addFinding', async (day) => {
    const { id } = await day.client.grades.addFinding({ machineId: known(day, 'laptop0'), ...scratch })
    day.known.finding = id
  }),
  step('grades.removeFinding', (day) => day.client.grades.removeFinding({ findingId: known(day, 'finding') })),
  step('grades.restoreFinding', (day) => day.client.grades.restoreFinding({ findingId: known(day, 'finding') })),
  step('grades.addPhoto', (day) =>
    day.client.grades.addPhoto({ findingId: known(day, 'finding'), photo: picture('rayure.png') }),
  ),
  ...[0, 1, 2, 3].map((place) =>
    step('grades.give', (day) =>
      day.client.grades.give({ machineId: known(day, `laptop${place}`), condition: 'used' }),
    ),
  ),
  step('checklists.save', async ({ client }) => {
    const { current } = must((await client.checklists.list())[0], 'a list')
    await client.checklists.save({ ...current, title: { ...current.title } })
  }),
]
