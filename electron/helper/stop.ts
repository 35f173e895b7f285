import { setTimeout as wait } from 'node:timers/promises'
import type { StopReason } from '../../shared/domain/erasing/erase-line.ts'

export type StopAsked = { reason: StopReason; detail: string | null }

/** The first who asks for a stop is the one that is reported. */
export type Stopper = { signal: AbortSignal; stop: (reason: StopReason, detail?: string | null) => void }

export function createStopper(): Stopper {
  const controller = new AbortController()
  const stop = (reason: StopReason, detail: string | null = null) =>
    controller.abort({ reason, detail } satisfies StopAsked)
  return { signal: controller.signal, stop }
}

export function stopAsked(signal: AbortSignal): StopAsked | null {
  return signal.aborted ? (signal.reason as StopAsked) : null
}

/** Sleeps, or returns at once when a stop is asked. */
export async function sleepUnlessStopped(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
