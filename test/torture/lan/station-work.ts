import type { Station, Told } from './station.ts'

/** What one station was told is done: all of it must be there at the end. */
export type Acknowledged = {
  machines: Map<string, { assetTag: string; steps: Map<string, string | null> }>
  writes: number
  organisationEdits: number
}
export type Ending = 'done' | 'refused as stale' | 'read'
export type Work = { intakeId: string; stepKeys: readonly string[]; chance: () => number }

type Organisation = { name: string; contact: string | null }

/** One turn of a day at the bench, by chance. Throws on any answer that a person would not understand. */
export async function workOnce(station: Station, known: Acknowledged, work: Work): Promise<Ending> {
  const { chance } = work
  const roll = chance()
  const ids = [...known.machines.keys()]
  const machineId = ids[Math.floor(chance() * ids.length)]
  if (machineId === undefined || roll < 0.12) return register(station, known, work)
  if (roll < 0.55) return record(station, known, work, machineId)
  if (roll < 0.65) return undo(station, known, work, machineId)
  if (roll < 0.75) return editOrganisation(station, known)
  if (roll < 0.88) return read(station, 'machines.page', { machineId })
  return read(station, 'machines.recent')
}

async function register(station: Station, known: Acknowledged, { intakeId }: Work): Promise<Ending> {
  const told = expectDone(await station.call('machines.register', { intakeId, kind: 'laptop' }))
  const { id, assetTag } = told as { id: string; assetTag: string }
  known.machines.set(id, { assetTag, steps: new Map() })
  known.writes += 1
  return 'done'
}

async function record(station: Station, known: Acknowledged, work: Work, machineId: string): Promise<Ending> {
  const stepKey = work.stepKeys[Math.floor(work.chance() * work.stepKeys.length)] ?? ''
  const state = work.chance() < 0.5 ? 'pass' : 'undecided'
  expectDone(await station.call('checklist.record', { machineId, stepKey, state }))
  known.machines.get(machineId)?.steps.set(stepKey, state)
  known.writes += 1
  return 'done'
}

/** Only what has one result is taken back: what stands afterwards is then nothing. */
async function undo(station: Station, known: Acknowledged, work: Work, machineId: string): Promise<Ending> {
  const stepKey = `${work.stepKeys[0]}`
  const steps = known.machines.get(machineId)?.steps
  if (steps?.get(stepKey) === undefined || steps.get(stepKey) === null) return record(station, known, work, machineId)
  for (;;) {
    const { status } = await station.call('checklist.undo', { machineId, stepKey })
    if (status === 404) break
    if (status !== 200) throw new Error(`undo answered ${status}`)
    known.writes += 1
  }
  steps.set(stepKey, null)
  return 'done'
}

async function editOrganisation(station: Station, known: Acknowledged): Promise<Ending> {
  const view = expectDone(await station.call('session.view')) as { organisation: Organisation }
  const wanted = { ...view.organisation, contact: `${station.name} ${known.organisationEdits}` }
  const told = await station.call('session.setOrganisation', { ...wanted, shown: view.organisation })
  if (told.status === 409) return 'refused as stale'
  expectDone(told)
  known.organisationEdits += 1
  known.writes += 1
  return 'done'
}

async function read(station: Station, procedure: string, input?: unknown): Promise<Ending> {
  expectDone(await station.call(procedure, input))
  return 'read'
}

function expectDone({ status, json }: Told): unknown {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(json)}`)
  return json
}
