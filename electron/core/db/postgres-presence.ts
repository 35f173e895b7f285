import { hash } from 'node:crypto'
import type pg from 'pg'
import type { OtherCores } from '../other-cores.ts'

/** Of all advisory locks of the database, those that say that a core is there. */
const presenceClass = 0x65_74_61_62
const goneAfterMs = 30_000

/**
 * A core is there as long as its own connection holds its lock: the server lets go of it when the core dies, whatever
 * it died of. A machine without power says nothing, so the server asks after half a minute of silence.
 */
export async function sayPresent(client: pg.PoolClient, coreId: string): Promise<void> {
  await client.query('set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10')
  await client.query('select pg_advisory_lock_shared($1, $2)', [presenceClass, keyOf(coreId)])
}

export function createOtherCores(pool: pg.Pool, ownId: string, nowMs = () => performance.now()): OtherCores {
  const missingSinceMs = new Map<string, number>()
  return {
    ownId,
    async isGone(coreId) {
      if (await isPresent(pool, coreId)) {
        missingSinceMs.delete(coreId)
        return false
      }
      const since = missingSinceMs.get(coreId) ?? nowMs()
      missingSinceMs.set(coreId, since)
      return nowMs() - since >= goneAfterMs
    },
  }
}

async function isPresent(pool: pg.Pool, coreId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select 1 from pg_locks
      where locktype = 'advisory' and objsubid = 2 and classid::bigint = $1 and objid::bigint = $2
        and database = (select oid from pg_database where datname = current_database())`,
    [presenceClass, keyOf(coreId) >>> 0],
  )
  return rowCount !== null && rowCount > 0
}

/** As PostgreSQL takes it: 32 bits with a sign. */
function keyOf(coreId: string): number {
  return hash('sha256', coreId, 'buffer').readInt32BE(0)
}
