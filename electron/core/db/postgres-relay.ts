import type pg from 'pg'
import type { ChangeEvent } from '../../../shared/contract/system.contract.ts'
import type { ChangeRelay } from '../change-hub.ts'
import { sayPresent } from './postgres-presence.ts'

const channel = 'etabli_changes'
const againAfterMs = 2000

/** Tells the other cores of a shared server what changed, and hears them. A lost line is taken up again. */
export function createPostgresRelay(pool: pg.Pool, coreId: string): ChangeRelay {
  let heard: (event: ChangeEvent) => void = () => undefined
  let listener: pg.PoolClient | null = null
  let isClosed = false
  let timer: NodeJS.Timeout | null = null

  function lost(client: pg.PoolClient): void {
    if (listener !== client) return
    listener = null
    client.release(true)
    again()
  }

  function again(): void {
    if (isClosed) return
    timer = setTimeout(() => void listen(), againAfterMs)
    timer.unref()
  }

  async function listen(): Promise<void> {
    try {
      const client = await pool.connect()
      if (isClosed) return client.release()
      listener = client
      client.on('error', () => lost(client))
      client.on('notification', ({ payload }) => {
        const told = toldBy(payload)
        if (told !== null && told.coreId !== coreId) heard(told.event)
      })
      await client.query(`listen ${channel}`)
      await sayPresent(client, coreId)
    } catch {
      again()
    }
  }

  return {
    tell(event) {
      const payload = JSON.stringify({ coreId, event })
      // Pages refresh by themselves in time: a telling that fails must not fail the change it tells of.
      pool.query('select pg_notify($1, $2)', [channel, payload]).catch(() => undefined)
    },
    async hear(listenTo) {
      heard = listenTo
      await listen()
    },
    close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
      listener?.release(true)
      listener = null
    },
  }
}

function toldBy(payload: string | undefined): { coreId: string; event: ChangeEvent } | null {
  try {
    const told: unknown = JSON.parse(payload ?? '')
    const isTold = typeof told === 'object' && told !== null && 'coreId' in told && 'event' in told
    return isTold ? (told as { coreId: string; event: ChangeEvent }) : null
  } catch {
    return null
  }
}
