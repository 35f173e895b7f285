import type { Db } from '../audit/ledger.ts'
import { findSetting, saveSetting } from '../db/settings.ts'

/** What makes this folder an offline bench of a workshop whose home is elsewhere. */
export type BenchHere = {
  workshopId: string
  benchId: string
  benchName: string
  /** The key that sealed the opening: only its holder may bring anything more. */
  homePublicKey: string
  secretHex: string
  /** The last bundle of the home that was taken. */
  homeSequence: number
  /** How much of this bench's log the home said it knows. */
  acknowledged: number
  takenAt: string
}

const benchKey = 'offline-bench'
const workshopKey = 'workshop-id'

/** `null` at home, and in every workshop that knows no benches elsewhere. */
export function findBenchHere(db: Db): Promise<BenchHere | null> {
  return findSetting<BenchHere>(db, benchKey)
}

export function saveBenchHere(db: Db, bench: BenchHere): Promise<void> {
  return saveSetting(db, benchKey, bench)
}

/** Tells one workshop's benches from another's; made when the first is opened. */
export async function workshopIdOf(db: Db, newId: () => string): Promise<string> {
  const known = await findSetting<string>(db, workshopKey)
  if (known !== null) return known
  const made = newId()
  await saveSetting(db, workshopKey, made)
  return made
}

export function findWorkshopId(db: Db): Promise<string | null> {
  return findSetting<string>(db, workshopKey)
}
