import type { EraseRights } from '../../../shared/contract/erasing.contract.ts'
import type { RunCommand } from '../probe/run-command.ts'

/** How a helper gets to a drive on this bench, looked at anew each time: a desktop session may start later. */
export async function eraseRights(runCommand: RunCommand, helper: readonly string[] | null): Promise<EraseRights> {
  if (process.platform !== 'linux') return 'unsupported'
  if (helper === null) return 'no-helper'
  if (process.getuid?.() === 0) return 'root'
  const hasDesktop = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined
  if (hasDesktop && (await answers(runCommand, 'pkexec', ['--version']))) return 'pkexec'
  // Without a terminal nobody can type a password: sudo is of use only where it asks for none.
  return (await answers(runCommand, 'sudo', ['-n', 'true'])) ? 'sudo' : 'none'
}

async function answers(runCommand: RunCommand, program: string, args: string[]): Promise<boolean> {
  const result = await runCommand({ program, args, timeoutMs: 3000 })
  return result.kind === 'done' && result.exitCode === 0
}

/** The helper's command with what lifts its rights in front; `null` where nothing can. */
export function elevated(
  rights: EraseRights,
  [program, ...args]: readonly [string, ...string[]],
): readonly [string, ...string[]] | null {
  if (rights === 'root') return [program, ...args]
  if (rights === 'pkexec') return ['pkexec', '--disable-internal-agent', program, ...args]
  return rights === 'sudo' ? ['sudo', '-n', program, ...args] : null
}
