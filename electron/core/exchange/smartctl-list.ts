import { parseJson } from '../probe/drive-text.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'

const mostAnswers = 64

/** The answers of several drives in one JSON list, each as a piece of its own named after its drive. */
export function piecesOfSmartctlList(text: string): EvidencePiece[] {
  const parsed = parseJson(text)
  const answers: unknown[] = Array.isArray(parsed) ? parsed : [parsed]
  const names = new Set<string>()
  return answers.slice(0, mostAnswers).flatMap((one) => {
    // Some wrap each answer in text again.
    const answer = typeof one === 'string' ? parseJson(one) : one
    if (typeof answer !== 'object' || answer === null) return []
    const name = `smartctl-${freeName(smartctlDrive(answer) ?? 'drive', names)}.json`
    return [{ name, bytes: new TextEncoder().encode(JSON.stringify(answer)) }]
  })
}

/** "sda": the kernel's name of the drive that answered, as smartctl was given it; `null` when it does not say. */
export function smartctlDrive(answer: object): string | null {
  const device = 'device' in answer ? answer.device : null
  const name = typeof device === 'object' && device !== null && 'name' in device ? device.name : null
  return typeof name === 'string' ? (/^\/dev\/([A-Za-z0-9_-]{1,40})$/.exec(name)?.[1] ?? null) : null
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`
  taken.add(name)
  return name
}
