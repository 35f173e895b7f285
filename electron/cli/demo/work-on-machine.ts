import type { FaultCode } from '../../../shared/domain/testing/result.ts'
import type { Client } from '../with-core.ts'
import { breakageOf } from './breakages.ts'
import { demoEraseLog } from './demo-erase-log.ts'
import { demoDrive, demoFacts } from './demo-facts.ts'
import type { DemoWorkshop } from './demo-workshop.ts'
import { type DemoCourse, type DemoMachine, isComputer } from './plan-machines.ts'

export type DemoUnit = DemoMachine & { machineId: string }
type Work = Pick<DemoWorkshop, 'show' | 'clock' | 'manager'> & { technician: Client }

const neverErased: readonly DemoCourse[] = ['tagged', 'read', 'stock', 'returned-to-donor']
const tested: readonly DemoCourse[] = ['ready', 'half-tested', 'parts']
const endReasonsOfMonitor = { waste: 'dalle fêlée, irréparable', stock: 'gardé pour les postes de l’atelier' } as const
const endReasons = {
  waste: 'carte mère morte, réparation hors de prix',
  stock: 'gardée pour les formations de l’atelier',
  'returned-to-donor': 'reprise par le donateur avant tout effacement',
} as const
const newPartEvery = 12
const wornZoneOf = { laptop: 'lid', desktop: 'side-left', monitor: 'bezel' } as const
const weightGramsOf = { laptop: 2100, desktop: 6400, monitor: 4300 } as const

export async function readMachine({ show, technician }: Work, unit: DemoUnit): Promise<void> {
  if (unit.course === 'tagged' || !isComputer(unit)) return
  show(demoFacts(unit))
  const { previewId } = await technician.readings.preview()
  await technician.readings.keep({ previewId, target: { kind: 'machine', machineId: unit.machineId } })
}

export async function eraseMachine({ technician, clock }: Work, unit: DemoUnit): Promise<void> {
  if (neverErased.includes(unit.course) || !isComputer(unit)) return
  const isFailed = unit.course === 'erase-failed' || unit.course === 'waste'
  const log = demoEraseLog(demoDrive(unit), clock.now(), isFailed)
  const file = new File([log], `nwipe-${unit.driveSerial}.log`)
  const { examinationId, runs } = await technician.erasures.examineLog({ file, machineId: unit.machineId })
  const [run] = runs
  const driveId = run?.candidates[0]?.driveId
  if (run === undefined || driveId === undefined) throw new Error(`The log of ${unit.driveSerial} names no drive`)
  await technician.erasures.recordRun({ examinationId, deviceName: run.run.deviceName, driveId, reason: null })
  if (unit.course === 'waste') await destroyDrive({ technician, clock }, driveId)
}

/** What would not be erased is broken before it leaves. */
async function destroyDrive({ technician, clock }: Pick<Work, 'technician' | 'clock'>, driveId: string): Promise<void> {
  await technician.erasures.recordDestruction({
    driveId,
    class: 'H-4',
    providerName: 'Broyage fictif du Port',
    witnessName: 'Atelier 1',
    performedOn: clock.now().slice(0, 10),
    note: null,
  })
}

/** What the reading says not to be there is not asked again. */
export async function testMachine({ technician }: Work, unit: DemoUnit): Promise<void> {
  const { course, machineId, place } = unit
  if (!tested.includes(course)) return
  const { steps } = await technician.machines.page({ machineId })
  const asked = steps.filter(({ state }) => state === null)
  const done = course === 'half-tested' ? asked.slice(0, Math.ceil(asked.length / 2)) : asked
  const broken = course === 'parts' ? breakageOf(unit) : null
  for (const [at, { key }] of done.entries()) {
    const durationSeconds = 20 + ((at * 7 + place) % 40)
    const answer = (state: 'pass' | 'fail', faults: FaultCode[]) =>
      technician.checklist.record({ machineId, stepKey: key, state, faults, durationSeconds })
    // A module that fails is replaced, and the memory is tested anew.
    if (key === 'memory' && isMended(unit)) await answer('fail', ['MEMORY_ERRORS'])
    await (key === broken?.stepKey ? answer('fail', [broken.fault]) : answer('pass', []))
  }
}

function isMended({ course, place }: DemoMachine): boolean {
  return course === 'ready' && place % newPartEvery === 0
}

export async function gradeMachine({ technician }: Work, unit: DemoUnit): Promise<void> {
  const { course, machineId, model, wear } = unit
  if (course !== 'ready' && course !== 'parts') return
  if (wear > 0) {
    const severity = wear === 2 ? 'heavy' : 'visible'
    await technician.grades.addFinding({
      machineId,
      zone: wornZoneOf[model.kind],
      defect: 'scratch',
      severity,
    })
  }
  if (isMended(unit)) {
    await technician.checklist.recordPart({ machineId, kind: 'memory', origin: 'new', costFrancs: 4500 })
  }
  await technician.grades.give({ machineId, condition: 'used' })
}

export async function endMachine({ manager }: Work, unit: DemoUnit): Promise<void> {
  const { course, machineId, model } = unit
  if (course !== 'parts' && course !== 'waste' && course !== 'stock' && course !== 'returned-to-donor') return
  const weightGrams = weightGramsOf[model.kind]
  await manager.fates.decide({ machineId, fate: course, reason: reasonOf(unit, course), weightGrams })
}

function reasonOf(unit: DemoUnit, end: 'parts' | keyof typeof endReasons): string {
  if (end === 'parts') return `${breakageOf(unit).reason} : gardée pour ses pièces`
  const isMonitorOut = !isComputer(unit) && (end === 'waste' || end === 'stock')
  return isMonitorOut ? endReasonsOfMonitor[end] : endReasons[end]
}
