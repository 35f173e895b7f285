import { demoAssociations, demoDonors } from './catalogue.ts'
import { chanceFrom } from './chance.ts'
import { campaignDays, type DemoWorkshop, openDemoWorkshop } from './demo-workshop.ts'
import { askForMachines, deliverMachines, promiseMachines, takeOneBack } from './hand-out.ts'
import { isMonitor, planMachines } from './plan-machines.ts'
import { receive } from './receive-machines.ts'
import { type DemoUnit, endMachine, eraseMachine, gradeMachine, readMachine, testMachine } from './work-on-machine.ts'

export type DemoWish = {
  dataFolder: string
  endsAt: string
  seed?: number
  machineCount?: number
  associationCount?: number
}
export type DemoReport = { campaignName: string; machineCount: number; donorCount: number; associationCount: number }

/** When each stage is done, in days after the reception of the machine. */
const stages = [
  [2, readMachine],
  [5, eraseMachine],
  [9, testMachine],
  [11, gradeMachine],
  [14, endMachine],
] as const
const daysBetweenDonors = 4
const batchDays = [50, 58]
const unansweredLabels = 2
const slipEvery = 3

/** A whole campaign, done by the services one day after the other. Nothing in it exists; every name says so. */
export async function makeDemo(wish: DemoWish): Promise<DemoReport> {
  const { machineCount = 300, associationCount = demoAssociations.length, seed = 26 } = wish
  const workshop = await openDemoWorkshop(wish.dataFolder, wish.endsAt)
  try {
    const campaignName = 'Collecte fictive de démonstration'
    const campaignId = await openCampaign(workshop, campaignName)
    const units = await workAtTheBench(workshop, campaignId, { seed, machineCount })
    await handOverWaste(workshop, campaignId, units)
    const asked = await askForMachines(workshop, campaignId, associationCount)
    await makeBatches(workshop, campaignId, units)
    await issuePapers(workshop, units)
    await giveMachines(workshop, campaignId, asked)
    return { campaignName, machineCount: units.length, donorCount: demoDonors.length, associationCount }
  } finally {
    await workshop.close()
  }
}

async function openCampaign({ manager }: DemoWorkshop, name: string): Promise<string> {
  const place = 'Adresse fictive'
  await manager.session.setOrganisation({ name: 'Atelier fictif', legalId: null, address: place, contact: null })
  const { id } = await manager.campaigns.create({ name, tagPrefix: 'DEM' })
  return id
}

type Plan = { seed: number; machineCount: number }

/** Day after day: who works on Monday on the machines of one donor works on Tuesday on those of another. */
async function workAtTheBench(workshop: DemoWorkshop, campaignId: string, plan: Plan): Promise<DemoUnit[]> {
  const machines = planMachines(chanceFrom(plan.seed), plan.machineCount)
  const units: DemoUnit[] = []
  const days = demoDonors.flatMap((_, donor) => [
    { day: donor * daysBetweenDonors, donor, work: null },
    ...stages.map(([after, work]) => ({ day: donor * daysBetweenDonors + after, donor, work })),
  ])
  for (const { day, donor, work } of days.toSorted((one, other) => one.day - other.day)) {
    workshop.clock.goToDay(day)
    const own = machines.filter((machine) => machine.donor === donor)
    if (work === null) units.push(...(await receive(workshop, campaignId, donor, own)))
    else for (const unit of units.filter((one) => one.donor === donor)) await work(benchOf(workshop, unit), unit)
  }
  return units
}

function benchOf({ technicians, ...workshop }: DemoWorkshop, { place }: DemoUnit) {
  return { ...workshop, technician: technicians[place % 2 === 0 ? 0 : 1] }
}

/** All but one in three of what is waste has left already, on one slip with its number and one that waits for it. */
async function handOverWaste({ manager, clock }: DemoWorkshop, campaignId: string, units: readonly DemoUnit[]) {
  const waste = units.filter(({ course }) => course === 'waste')
  for (const part of [0, 1]) {
    const load = waste.filter((_, place) => place % slipEvery === part)
    if (load.length === 0) continue
    await manager.fates.handOverWaste({
      campaignId,
      slipNumber: part === 0 ? 'BSD-FICTIF-001' : null,
      category: 'Petits appareils informatiques',
      carrier: 'Transport fictif',
      site: 'Centre fictif de regroupement',
      handedOverOn: clock.now().slice(0, 10),
      weightGrams: load.length * 4200,
      note: null,
      machineIds: load.map(({ machineId }) => machineId),
    })
  }
}

/** Two closed batches to allocate from, and one that is being filled. */
async function makeBatches({ manager, clock }: DemoWorkshop, campaignId: string, units: readonly DemoUnit[]) {
  const ready = units.filter(({ course }) => course === 'ready')
  const shares = [0.66, 0.9, 0.97].map((share) => Math.floor(ready.length * share))
  let from = 0
  for (const [at, upTo] of shares.entries()) {
    clock.goToDay(batchDays[at] ?? batchDays[1] ?? 0)
    const batch = await manager.batches.create({ campaignId, name: `Lot fictif n° ${at + 1}` })
    const machineIds = ready.slice(from, upTo).map(({ machineId }) => machineId)
    if (machineIds.length > 0) await manager.park.putInBatch({ batchId: batch.id, machineIds })
    if (at < shares.length - 1 && upTo > from) await manager.batches.close({ batchId: batch.id })
    from = upTo
  }
}

/** Whoever has it all gets its label, stuck on at once but for the last few, and its certificate if it held data. */
async function issuePapers({ manager }: DemoWorkshop, units: readonly DemoUnit[]): Promise<void> {
  const ready = units.filter(({ course }) => course === 'ready')
  for (const [at, unit] of ready.entries()) {
    const { machineId } = unit
    await manager.documents.issueLabel({ machineId, language: 'fr' })
    const [job] = await manager.labels.jobs({ machineId })
    if (job !== undefined && at < ready.length - unansweredLabels) {
      await manager.labels.answer({ jobId: job.id, cameOut: true })
    }
    if (!isMonitor(unit)) await manager.documents.issueCertificate({ machineId, language: 'fr' })
  }
}

type Asked = Awaited<ReturnType<typeof askForMachines>>

async function giveMachines(workshop: DemoWorkshop, campaignId: string, asked: Asked): Promise<void> {
  workshop.clock.goToDay(62)
  await promiseMachines(workshop, campaignId)
  const handedOver = await deliverMachines(workshop, campaignId, asked)
  workshop.clock.goToDay(campaignDays - 2)
  await takeOneBack(workshop, handedOver.slice(1))
}
