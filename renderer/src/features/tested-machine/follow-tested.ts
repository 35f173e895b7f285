import { ORPCError } from '@orpc/client'
import { api, client } from '../../api/client.ts'
import { connection } from '../../api/connection.ts'
import { queryClient } from '../../api/query-client.ts'

const firstWaitMs = 500
const longestWaitMs = 8_000

/** Follows the changes of this machine until the bench says that the page may no longer ask. */
export async function followTested(): Promise<void> {
  let waitMs = firstWaitMs
  for (;;) {
    try {
      for await (const _change of await client.testedMachine.changes()) {
        connection.set('open')
        waitMs = firstWaitMs
        void queryClient.invalidateQueries({ queryKey: api.testedMachine.key() })
      }
      connection.set('lost')
    } catch (error) {
      if (isRefusal(error)) return connection.set('refused')
      connection.set('lost')
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ORPCError && (error.status === 401 || error.status === 403)
}
