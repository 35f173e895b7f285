import { EventEmitter, on } from 'node:events'
import type { ChangeEvent } from '../../shared/contract/system.contract.ts'

export type ChangeHub = ReturnType<typeof createChangeHub>

/** The way to the pages of other cores on the same database. */
export type ChangeRelay = {
  tell(event: ChangeEvent): void
  hear(listenTo: (event: ChangeEvent) => void): Promise<void>
  close(): void
}

/** Tells every open page what changed, after it is on disk. Nothing is told twice or stored. */
export function createChangeHub(relay: ChangeRelay | null = null) {
  const emitter = new EventEmitter()
  // Each open page listens; a workshop has many benches.
  emitter.setMaxListeners(0)
  void relay?.hear((event) => emitter.emit('change', event))
  return {
    publish(event: ChangeEvent): void {
      emitter.emit('change', event)
      relay?.tell(event)
    },

    async *subscribe(signal?: AbortSignal): AsyncGenerator<ChangeEvent> {
      try {
        for await (const [event] of on(emitter, 'change', { signal })) yield event as ChangeEvent
      } catch (error) {
        if (signal?.aborted !== true) throw error
      }
    },
  }
}
