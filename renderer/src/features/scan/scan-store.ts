import type { QrCheck } from '../../../../shared/contract/documents.contract.ts'
import type { ScanAnswer } from '../../../../shared/contract/machines.contract.ts'
import { client } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { createStore } from '../../app/store.ts'
import { overlay } from '../shortcuts/overlay.ts'
import type { ScanReading } from './decode-scan.ts'
import { type CommandOutcome, runScanCommand } from './scan-commands.ts'

export type LastScan =
  | { kind: 'none' }
  | { kind: 'asking'; text: string }
  | { kind: 'answered'; text: string; answer: ScanAnswer }
  /** The code printed on a certificate. */
  | { kind: 'paper'; check: QrCheck }
  /** A bar code of the sheet of commands, and what the page made of it. */
  | { kind: 'command'; text: string; outcome: CommandOutcome }
  | { kind: 'failed'; error: unknown }

export const lastScan = createStore<LastScan>({ kind: 'none' })

/** A scan that is no command means "open this machine"; what stands in the way is said in the scan bar, never in a dialog. */
export async function submitScan(reading: ScanReading): Promise<void> {
  const outcome = runScanCommand(reading.text)
  if (outcome !== null) {
    lastScan.set({ kind: 'command', text: reading.text, outcome })
    return
  }
  lastScan.set({ kind: 'asking', text: reading.text })
  try {
    const paper = paperCode(reading)
    if (paper !== undefined) {
      await checkPaper(paper)
      return
    }
    const answer = await ask(reading)
    lastScan.set({ kind: 'answered', text: reading.text, answer })
    if (answer.kind !== 'MACHINE') return
    // What lies over the page belongs to what was done before.
    overlay.set(null)
    go({ page: 'machine', machineId: answer.machineId, tab: null })
  } catch (error) {
    lastScan.set({ kind: 'failed', error })
  }
}

/** Capitals and digits behind a word of its own; by positions where the host's layout spoils the colon. */
function paperCode({ text, otherText }: ScanReading): string | undefined {
  return [text, otherText ?? ''].find((one) => /^ETABLI1:/i.test(one))
}

/** One that is authentic and kept here opens its machine as its label would. */
async function checkPaper(text: string): Promise<void> {
  const check = await client.documents.verifyPayload({ text })
  lastScan.set({ kind: 'paper', check })
  if (check.verdict !== 'AUTHENTIC' || check.machineId === null) return
  overlay.set(null)
  go({ page: 'machine', machineId: check.machineId, tab: 'papers' })
}

async function ask({ text, otherText }: ScanReading): Promise<ScanAnswer> {
  const answer = await client.machines.scan({ text })
  if (answer.kind !== 'UNKNOWN' || otherText === null) return answer
  const other = await client.machines.scan({ text: otherText })
  return other.kind === 'UNKNOWN' ? answer : other
}
