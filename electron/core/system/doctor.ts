import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type {
  CheckState,
  DoctorCheck,
  DoctorCheckCode,
  DoctorReport,
} from '../../../shared/contract/system.contract.ts'
import type { RunCommand } from '../probe/run-command.ts'
import { findChromium } from './find-chromium.ts'

/** Under this the database may not be able to keep what it acknowledges. */
const lowSpaceBytes = 1_000_000_000

/** What only the workshop itself knows: its copies, and whether its people prove who they are. */
type Trust = {
  /** `null`: nobody looked yet. */
  spoiltEvidenceCount: number | null
  lastGoodCopyAt: string | null
  isCopyOld: boolean
  isElsewhereOld: boolean
  isAnybodyUnproven: boolean
}

type Ports = { dataFolder: string; runCommand: RunCommand; isDatabaseWhole: () => Promise<boolean>; trust: Trust }

/** Looks at everything a bench needs, changes nothing. A missing tool is a warning: the reading stands without it. */
export async function examineBench({ dataFolder, runCommand, isDatabaseWhole, trust }: Ports): Promise<DoctorReport> {
  const tools = await Promise.all(toolChecks.map((tool) => toolCheck(runCommand, ...tool)))
  const checks: DoctorCheck[] = [
    check('NODE_VERSION', 'ok', process.version),
    check('NATIVE_MODULE', 'ok', `better-sqlite3 ${process.platform}-${process.arch}`),
    folderCheck(dataFolder),
    spaceCheck(dataFolder),
    (await isDatabaseWhole()) ? check('DATABASE', 'ok', null) : check('DATABASE', 'failed', null),
    evidenceCheck(trust.spoiltEvidenceCount),
    check('BACKUP', trust.isCopyOld ? 'warning' : 'ok', trust.lastGoodCopyAt),
    check('BACKUP_ELSEWHERE', trust.isElsewhereOld ? 'warning' : 'ok', null),
    check('CODES', trust.isAnybodyUnproven ? 'warning' : 'ok', null),
    rightsCheck(),
    ...tools,
    found('CHROMIUM', findChromium()),
    found('ELECTRON', electronBinary()),
  ]
  return { checks, dataFolder }
}

const toolChecks: readonly [DoctorCheckCode, string, readonly string[]][] = [
  ['TOOL_DMIDECODE', 'dmidecode', ['--version']],
  ['TOOL_SMARTCTL', 'smartctl', ['--version']],
  ['TOOL_LSBLK', 'lsblk', ['--version']],
  ['TOOL_NVME', 'nvme', ['version']],
  ['TOOL_HDPARM', 'hdparm', ['-V']],
  ['TOOL_NWIPE', 'nwipe', ['--version']],
]

async function toolCheck(
  runCommand: RunCommand,
  code: DoctorCheckCode,
  program: string,
  args: readonly string[],
): Promise<DoctorCheck> {
  const result = await runCommand({ program, args, timeoutMs: 3000 })
  if (result.kind !== 'done') return check(code, 'warning', null)
  return check(code, 'ok', /\d+\.\d+(\.\d+)?/.exec(result.stdout + result.stderr)?.[0] ?? null)
}

function check(code: DoctorCheckCode, state: CheckState, what: string | null): DoctorCheck {
  return { code, state, found: what }
}

function found(code: DoctorCheckCode, path: string | null): DoctorCheck {
  return check(code, path === null ? 'warning' : 'ok', path)
}

function folderCheck(folder: string): DoctorCheck {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK)
    return check('DATA_FOLDER', 'ok', folder)
  } catch {
    // Not readable or not writable: either way nothing can be kept there.
    return check('DATA_FOLDER', 'failed', folder)
  }
}

function spaceCheck(folder: string): DoctorCheck {
  try {
    const { bavail, bsize } = statfsSync(folder)
    const freeBytes = bavail * bsize
    return check('DISK_SPACE', freeBytes < lowSpaceBytes ? 'warning' : 'ok', String(freeBytes))
  } catch {
    // Some network folders do not tell.
    return check('DISK_SPACE', 'warning', null)
  }
}

function evidenceCheck(spoiltCount: number | null): DoctorCheck {
  return spoiltCount === null || spoiltCount === 0
    ? check('EVIDENCE', 'ok', null)
    : check('EVIDENCE', 'warning', String(spoiltCount))
}

function rightsCheck(): DoctorCheck {
  const isRoot = process.getuid?.() === 0
  return check('RIGHTS', isRoot || process.platform === 'win32' ? 'ok' : 'warning', isRoot ? 'root' : null)
}

function electronBinary(): string | null {
  if (process.versions.electron !== undefined) return process.versions.electron
  const marker = join(import.meta.dirname, '../../../node_modules/electron/path.txt')
  return existsSync(marker) ? marker : null
}
