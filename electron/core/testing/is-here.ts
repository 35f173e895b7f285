import type { IdentityFacts } from '../../../shared/domain/machine-facts.ts'
import { type TestingDeps, textAt } from './unattended-program.ts'

/**
 * Whether a machine that was read is the one that we run on: a bench would otherwise test itself in its place. `null`
 * when nothing tells; only root may read the serials.
 */
export async function isHere(deps: Pick<TestingDeps, 'root'>, identity: IdentityFacts | null): Promise<boolean | null> {
  if (identity === null) return null
  const serial = await textAt(deps, 'sys/class/dmi/id/product_serial')
  const uuid = await textAt(deps, 'sys/class/dmi/id/product_uuid')
  const answers = [same(serial, identity.serial), same(uuid, identity.uuid)].filter((answer) => answer !== null)
  // Boards swapped in repairs keep one of the two: either one recognises the machine.
  return answers.length === 0 ? null : answers.includes(true)
}

function same(here: string | null, told: string | null): boolean | null {
  if (here === null || here.trim() === '' || told === null) return null
  return here.trim().toLowerCase() === told.trim().toLowerCase()
}
