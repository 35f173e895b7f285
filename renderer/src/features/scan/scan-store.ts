import type { ScanAnswer } from '../../../../shared/contract/machines.contract.ts'
import { client } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { createStore } from '../../app/store.ts'
import type { ScanReading } from './decode-scan.ts'

export type LastScan =
  | { kind: 'none' }
  | { kind: 'asking'; text: string }
  | { kind: 'answered'; text: string; answer: ScanAnswer }
  | { kind: 'failed'; error: unknown }

export const lastScan = createStore<LastScan>({ kind: 'none' })

/** A scan always means "open this machine"; what stands in the way is said in the scan bar, never in a dialog. */
export async function submitScan(reading: ScanReading): Promise<void> {
  lastScan.set({ kind: 'asking', text: reading.text })
  try {
    const answer = await ask(reading)
    lastScan.set({ kind: 'answered', text: reading.text, answer })
    if (answer.kind === 'MACHINE') go({ page: 'machine', machineId: answer.machineId, tab: null })
  } catch (error) {
    lastScan.set({ kind: 'failed', error })
  }
}

async function ask({ text, otherText }: ScanReading): Promise<ScanAnswer> {
  const answer = await client.machines.scan({ text })
  if (answer.kind !== 'UNKNOWN' || otherText === null) return answer
  const other = await client.machines.scan({ text: otherText })
  return other.kind === 'UNKNOWN' ? answer : other
}
