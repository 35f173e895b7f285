import { EventEmitter, on } from 'node:events'
import type { ChangeEvent } from '../../shared/contract/system.contract.ts'

export type ChangeHub = ReturnType<typeof createChangeHub>

/** Tells every open page what changed, after it is on disk. Nothing is told twice or stored. */
export function createChangeHub() {
  const emitter = new EventEmitter()
  // Each open page listens; a workshop has many benches.
  emitter.setMaxListeners(0)
  return {
    publish(event: ChangeEvent): void {
      emitter.emit('change', event)
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
