import { ORPCError } from '@orpc/client'
import type { ChangeEvent } from '../../../shared/contract/system.contract.ts'
import { api, client } from './client.ts'
import { connection } from './connection.ts'
import { queryClient } from './query-client.ts'

const firstWaitMs = 500
const longestWaitMs = 8_000

/** Follows the core's changes for as long as the page lives; asks again, more and more slowly, when it is gone. */
export async function followChanges(): Promise<never> {
  let waitMs = firstWaitMs
  let isFirst = true
  for (;;) {
    try {
      const changes = await client.system.changes()
      connection.set('open')
      waitMs = firstWaitMs
      // What changed while nobody listened is unknown: everything shown is asked again.
      if (!isFirst) void queryClient.invalidateQueries()
      isFirst = false
      for await (const change of changes) refresh(change)
      connection.set('lost')
    } catch (error) {
      connection.set(isRefusal(error) ? 'refused' : 'lost')
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ORPCError && (error.status === 401 || error.status === 403)
}

function refresh(change: ChangeEvent): void {
  for (const queryKey of keysOf(change.subject)) void queryClient.invalidateQueries({ queryKey })
}

function keysOf(subject: ChangeEvent['subject']): readonly (readonly unknown[])[] {
  switch (subject) {
    case 'machines':
      // Whose a drive of this bench is follows from the machines.
      return [
        api.machines.key(),
        api.validation.key(),
        api.park.key(),
        api.labels.key(),
        api.grades.key(),
        api.figures.key(),
        api.bilan.key(),
        api.intakes.key(),
        api.batches.key(),
        api.allocation.key(),
        api.erasing.drives.key(),
      ]
    case 'intakes':
      return [api.intakes.key(), api.campaigns.key(), api.donors.key(), api.machines.key(), api.park.key()]
    case 'batches':
      return [api.batches.key(), api.allocation.key(), api.machines.key()]
    case 'requests':
      return [api.beneficiaries.key(), api.requests.key(), api.allocation.key(), api.deliveries.key(), api.bilan.key()]
    case 'deliveries':
    case 'fates':
      return [api.deliveries.key(), api.fates.key(), api.allocation.key(), api.papers.key(), api.bilan.key()]
    case 'papers':
      return [api.papers.key(), api.deliveries.key()]
    case 'allocation':
      return [api.allocation.key(), api.requests.key(), api.deliveries.key(), api.bilan.key()]
    case 'session':
      return [api.session.key(), api.bilan.key()]
    case 'collection':
      return [api.collection.key()]
    case 'backups':
      return [api.backups.key()]
    case 'network':
      return [api.network.key()]
    case 'testing':
      return [api.testing.key()]
    // Once a second while jobs run: looking at every drive again would slow the very drives at work.
    case 'erasing':
      return [api.erasing.jobs.key(), api.erasing.job.key()]
  }
}
