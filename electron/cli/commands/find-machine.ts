import type { Client } from '../with-core.ts'

/** The machine behind a tag or a serial; `null` when there is none, or several. */
export async function findMachineId(client: Client, text: string): Promise<string | null> {
  const answer = await client.machines.scan({ text })
  return answer.kind === 'MACHINE' ? answer.machineId : null
}
