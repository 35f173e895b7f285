import type { EraseMeans } from '../../../../shared/domain/erasing/erase-plan.ts'
import type { RunCommand } from '../run-command.ts'

/** What looks and erases, each asked for no more than its version, and the Debian package that brings it. */
const tools = [
  { program: 'hdparm', args: ['-V'], package: 'hdparm' },
  { program: 'nvme', args: ['version'], package: 'nvme-cli' },
  { program: 'sg_sanitize', args: ['--version'], package: 'sg3-utils' },
  { program: 'sg_format', args: ['--version'], package: 'sg3-utils' },
  { program: 'sg_requests', args: ['--version'], package: 'sg3-utils' },
  { program: 'mmc', args: ['help'], package: 'mmc-utils' },
  { program: 'blkdiscard', args: ['--version'], package: 'util-linux' },
  { program: 'nwipe', args: ['--version'], package: 'nwipe' },
  { program: 'smartctl', args: ['--version'], package: 'smartmontools' },
  { program: 'lsblk', args: ['--version'], package: 'util-linux' },
] as const
const versionTimeoutMs = 5_000

/** The programs of this bench, and the packages whose absence hides something or costs a technique. */
export async function eraseMeans(runCommand: RunCommand): Promise<{ means: EraseMeans; missingPackages: string[] }> {
  const results = await Promise.all(
    tools.map(({ program, args }) => runCommand({ program, args, timeoutMs: versionTimeoutMs })),
  )
  const isHere = (index: number) => results[index]?.kind !== 'missing'
  const here = tools.filter((_, index) => isHere(index)).map(({ program }) => program)
  const missing = tools.filter((_, index) => !isHere(index)).map((tool) => tool.package)
  return {
    means: { tools: new Set(here), platform: process.platform === 'linux' ? 'linux' : 'other' },
    missingPackages: [...new Set(missing)],
  }
}
