import { type DemoModel, type DemoMonitor, demoDonors, demoModels, demoMonitors } from './catalogue.ts'
import type { Chance } from './chance.ts'

/** How far a machine comes. Those that are ready go on to batches and associations. */
const demoCourses = [
  ['ready', 172],
  ['tagged', 8],
  ['read', 16],
  ['erased', 14],
  ['erase-failed', 5],
  ['half-tested', 10],
  ['parts', 24],
  ['waste', 32],
  ['stock', 14],
  ['returned-to-donor', 5],
] as const
export type DemoCourse = (typeof demoCourses)[number][0]

/** What may become of a monitor, which is neither read nor erased; of each, one in nine is one, from the second. */
const monitorCourses: readonly DemoCourse[] = ['ready', 'tagged', 'half-tested', 'waste', 'stock']
const monitorEvery = 9

export type DemoMachine = {
  place: number
  donor: number
  model: DemoModel | DemoMonitor
  course: DemoCourse
  serial: string
  driveSerial: string
  /** On a ready one, what lowers its grade: nothing, wear, or more. */
  wear: 0 | 1 | 2
}

export function isMonitor<Unit extends DemoMachine>(unit: Unit): unit is Unit & { model: DemoMonitor } {
  return unit.model.kind === 'monitor'
}

export type DemoComputer = DemoMachine & { model: DemoModel }

export function isComputer<Unit extends DemoMachine>(unit: Unit): unit is Unit & DemoComputer {
  return !isMonitor(unit)
}

/** The same for the same chance; a smaller campaign keeps the proportions, with one machine of every course at least. */
export function planMachines(chance: Chance, machineCount: number): DemoMachine[] {
  const whole = demoCourses.reduce((sum, [, count]) => sum + count, 0)
  const others = demoCourses.slice(1).flatMap(([course, count]) => {
    const scaled = Math.max(1, Math.round((count / whole) * machineCount))
    return Array<DemoCourse>(scaled).fill(course)
  })
  const ready = Array<DemoCourse>(Math.max(1, machineCount - others.length)).fill('ready')
  const courses = chance.shuffled([...ready, ...others]).slice(0, machineCount)
  const donors = chance.shuffled(courses.map((_, place) => donorAt(place / machineCount)))
  return courses.map((course, place) => ({
    place,
    donor: donors[place] ?? 0,
    model: isMonitorAt(courses, place) ? chance.pick(demoMonitors) : chance.pick(demoModels),
    course,
    serial: `FICTIF${String(place + 1).padStart(4, '0')}`,
    driveSerial: `FICTIF-S${String(chance.between(10_000, 99_999))}${String(place + 1).padStart(4, '0')}`,
    wear: ([0, 1, 1, 2] as const)[chance.between(0, 3)] ?? 0,
  }))
}

function isMonitorAt(courses: readonly DemoCourse[], place: number): boolean {
  const course = courses[place]
  if (course === undefined || !monitorCourses.includes(course)) return false
  return courses.slice(0, place).filter((one) => one === course).length % monitorEvery === 1
}

/** Each donor gives its part of the whole. */
function donorAt(share: number): number {
  const whole = demoDonors.reduce((sum, { announced }) => sum + announced, 0)
  let upTo = 0
  for (const [index, { announced }] of demoDonors.entries()) {
    upTo += announced / whole
    if (share < upTo) return index
  }
  return demoDonors.length - 1
}
