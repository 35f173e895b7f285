import type { Core } from '../../../electron/core/create-core.ts'
import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import type { Client } from '../../contract/transports.ts'

/** What a scripted day is played on. Whatever it learns is plain text, so that another process can go on with it. */
export type Day = {
  core: Core
  /** The manager, "Atelier 1". */
  client: Client
  /** A technician, "Atelier 2"; nobody before they joined. */
  second: Client
  /** A page at which people come and go. */
  page: Client
  /** What the next reading of this machine will show. */
  showMachine(facts: MachineFacts): void
  known: Record<string, string>
}

/** One writing call of the contract, with the reads that a page makes before it. */
export type Step = {
  procedure: string
  run(day: Day): Promise<unknown>
  /** Several calls, each of which stands by itself. */
  isSeveral?: true
}

export function step(procedure: string, run: Step['run']): Step {
  return { procedure, run }
}

export function several(procedure: string, run: Step['run']): Step {
  return { procedure, run, isSeveral: true }
}

export function known(day: Day, name: string): string {
  const value = day.known[name]
  if (value === undefined) throw new Error(`The day does not know ${name} yet`)
  return value
}

export function must<Thing>(thing: Thing | null | undefined, what: string): Thing {
  if (thing === null || thing === undefined) throw new Error(`The day misses ${what}`)
  return thing
}

/** The least that begins as a picture. */
export const picture = (name: string) => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], name)
