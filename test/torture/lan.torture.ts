import { openWorkshop } from '../contract/workshop.ts'
import { newDatabase, startPostgres } from '../db/postgres-server.ts'
import { auditFaults } from './lan/audit-faults.ts'
import { keepBackingUp } from './lan/keep-backing-up.ts'
import { type ServedWorkshop, serveWorkshop } from './lan/served-workshop.ts'
import { openStation, type Station } from './lan/station.ts'
import { type Acknowledged, type Work, workOnce } from './lan/station-work.ts'
import { seeded } from './seeded.ts'
import type { TortureOptions, TortureResult } from './torture.ts'

const stationCount = 8

/** Eight benches of the network at mixed work on one core, as fast as it answers: nothing acknowledged may be missing. */
export async function lanTorture(options: TortureOptions): Promise<TortureResult> {
  return tortureOn(null, options)
}

/** The same with the workshop kept on a real PostgreSQL server. */
export async function lanPostgresTorture(options: TortureOptions): Promise<TortureResult> {
  const server = await startPostgres()
  try {
    return await tortureOn(await newDatabase(server), options)
  } finally {
    await server.stop()
  }
}

async function tortureOn(databaseUrl: string | null, options: TortureOptions): Promise<TortureResult> {
  const workshop = await serveWorkshop(databaseUrl)
  try {
    return await tortureOf(workshop, options)
  } finally {
    await workshop.stop()
  }
}

async function tortureOf(
  workshop: ServedWorkshop,
  { rounds, seed, minutes = null }: TortureOptions,
): Promise<TortureResult> {
  const { intake } = await openWorkshop(workshop.client)
  const stepKeys = await stepKeysOf(workshop, intake.id)
  const stations = await openStations(workshop)
  const endings: TortureResult['endings'] = {}
  const faults: string[] = []
  const known = stations.map((): Acknowledged => ({ machines: new Map(), writes: 0, organisationEdits: 0 }))
  const endsAt = minutes === null ? null : performance.now() + minutes * 60_000
  const isOver = (round: number) => (endsAt === null ? round >= rounds : performance.now() >= endsAt)
  const backups = keepBackingUp(workshop)
  let made = 0
  await Promise.all(
    stations.map(async (station, index) => {
      const counts: Record<string, number> = {}
      endings[station.name] = counts
      const work: Work = { intakeId: intake.id, stepKeys, chance: seeded(seed + index) }
      for (let round = 0; !isOver(round); round++) {
        made += 1
        const ending = await workOnce(station, known[index] as Acknowledged, work).catch((error: Error) => {
          faults.push(error.message)
          return 'fault'
        })
        counts[ending] = (counts[ending] ?? 0) + 1
      }
    }),
  )
  endings.backups = await backups.stop()
  const writes = new Map(stations.map(({ name }, index) => [name, known[index]?.writes ?? 0]))
  const deaf = stations.filter((station) => station.heardCount() === 0).length
  for (const station of stations) station.leave()
  for (const fault of new Set(faults)) process.stderr.write(`${fault}\n`)
  const violations = {
    'unexpected answers': faults.length,
    ...(await violationsOf(workshop, known)),
    ...auditFaults(workshop.dataFolder, writes),
    'stations that heard nothing': deaf,
    'backups that came back otherwise': (endings.backups.otherwise ?? 0) + (endings.backups['not taken'] ?? 0),
  }
  return { seed, rounds: made, violations, endings }
}

/** Those that a laptop's list asks, found on one that is registered for it. */
async function stepKeysOf({ client }: ServedWorkshop, intakeId: string): Promise<string[]> {
  const machine = await client.machines.register({ intakeId, kind: 'laptop' })
  const page = await client.machines.page({ machineId: machine.id })
  return page.steps.map(({ key }) => key).slice(0, 8)
}

async function openStations({ client, port }: ServedWorkshop): Promise<Station[]> {
  const { actor } = await client.session.view()
  const stations: Station[] = []
  for (let number = 2; number < stationCount + 2; number++) {
    const { benchInvitation } = await client.network.inviteBench()
    const station = await openStation(port, `Poste ${number}`, benchInvitation?.code ?? '')
    await station.call('session.switchOperator', { operatorId: actor?.operatorId })
    stations.push(station)
  }
  return stations
}

async function violationsOf(
  { client }: ServedWorkshop,
  known: readonly Acknowledged[],
): Promise<Record<string, number>> {
  let lostMachines = 0
  let lostResults = 0
  const tags: string[] = []
  for (const { machines } of known) {
    for (const [machineId, { assetTag, steps }] of machines) {
      tags.push(assetTag)
      const page = await client.machines.page({ machineId }).catch(() => null)
      if (page === null || page.machine.assetTag !== assetTag) lostMachines += 1
      for (const [key, state] of steps) {
        if (page?.steps.find((step) => step.key === key)?.state !== state) lostResults += 1
      }
    }
  }
  const { checks } = await client.system.doctor()
  const isWhole = checks.find(({ code }) => code === 'DATABASE')?.state === 'ok'
  return {
    'acknowledged machines lost': lostMachines,
    'acknowledged results lost': lostResults,
    'tags given twice': tags.length - new Set(tags).size,
    'database or audit chain broken': isWhole ? 0 : 1,
  }
}
