import type { ChargeSample } from '../../../../../shared/domain/testing/discharge-verdict.ts'
import { createStore } from '../../../app/store.ts'

type HostBattery = { level: number; charging: boolean } & Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
export type DischargeWatch =
  | { kind: 'off' }
  | { kind: 'unreadable' }
  | { kind: 'on'; startedMs: number; samples: readonly ChargeSample[] }

const lookEveryMs = 30_000
/** Discharging takes minutes: it goes on while the other tests are done on this page. */
export const dischargeWatch = createStore<DischargeWatch>({ kind: 'off' })
let stopLast: (() => void) | null = null

export async function startDischargeWatch(readPower?: () => Promise<ChargeSample | null>): Promise<void> {
  stopLast?.()
  const battery = await hostBattery()
  const read = async () => (await readPower?.()) ?? (battery === null ? null : sampleOf(battery))
  const first = await read()
  if (first === null) return dischargeWatch.set({ kind: 'unreadable' })
  dischargeWatch.set({ kind: 'on', startedMs: first.atMs, samples: [first] })
  const look = () => void read().then((sample) => sample !== null && keep(sample))
  const timer = setInterval(look, lookEveryMs)
  battery?.addEventListener('levelchange', look)
  battery?.addEventListener('chargingchange', look)
  stopLast = () => {
    clearInterval(timer)
    battery?.removeEventListener('levelchange', look)
    battery?.removeEventListener('chargingchange', look)
  }
}

function keep(sample: ChargeSample): void {
  const now = dischargeWatch.get()
  if (now.kind === 'on') dischargeWatch.set({ ...now, samples: [...now.samples, sample] })
}

function sampleOf(battery: HostBattery): ChargeSample {
  const { level, charging: isCharging } = battery
  return { atMs: performance.now(), percent: Math.round(level * 100), isCharging, energyMilliwattHours: null }
}

async function hostBattery(): Promise<HostBattery | null> {
  const { getBattery } = navigator as { getBattery?: () => Promise<HostBattery> }
  if (getBattery === undefined) return null
  try {
    return await getBattery.call(navigator)
  } catch {
    // A policy forbids it: the same as a browser that never had it.
    return null
  }
}
