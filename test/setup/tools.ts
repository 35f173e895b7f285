import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the tests open papers and pages with, make drives of and erase with: a program, and the Debian package that brings it. */
const tools = [
  { program: 'chromium', package: 'chromium' },
  { program: 'pdfinfo', package: 'poppler-utils' },
  { program: 'zbarimg', package: 'zbar-tools' },
  { program: 'dmtxread', package: 'dmtx-utils' },
  { program: 'cupsd', package: 'cups-daemon' },
  { program: 'lpadmin', package: 'cups-client' },
  { program: 'qpdf', package: 'qpdf' },
  { program: 'openssl', package: 'openssl' },
  { program: 'lsblk', package: 'util-linux' },
  { program: 'losetup', package: 'mount' },
  { program: 'mkfs.ext4', package: 'e2fsprogs' },
  { program: 'mkfs.btrfs', package: 'btrfs-progs' },
  { program: 'nwipe', package: 'nwipe' },
  { program: 'hdparm', package: 'hdparm' },
  { program: 'nvme', package: 'nvme-cli' },
  { program: 'sg_sanitize', package: 'sg3-utils' },
  { program: 'mmc', package: 'mmc-utils' },
  { program: 'soffice', package: 'libreoffice-calc-nogui' },
  { program: 'memtester', package: 'memtester' },
  { program: 'stress-ng', package: 'stress-ng' },
  // Debian's wrapper: the server's own programs lie in a folder of its version.
  { program: 'pg_ctlcluster', package: 'postgresql' },
] as const

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin']

function isHere(program: string): boolean {
  return folders.some((folder) => existsSync(join(folder, program)))
}

/** Installs what is missing where apt allows it; else one sentence that says what to install. `null` = all is here. */
export function bringTools(): string | null {
  const missing = tools.filter(({ program }) => !isHere(program))
  if (missing.length === 0) return null
  const packages = missing.map((tool) => tool.package)
  if (canInstall()) install(packages)
  const still = missing.filter(({ program }) => !isHere(program))
  if (still.length === 0) return null
  const names = still.map((tool) => tool.package).join(' ')
  return `The tests need ${names}: install them (Debian, Ubuntu: apt-get install ${names}) and start again.`
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && isHere('apt-get')
}

function install(packages: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', env: environment }).status === 0
  const wanted = ['install', '-y', '--no-install-recommends', ...packages]
  // The lists of a fresh machine may be absent or old: refreshed only when the first try fails.
  if (!run(...wanted) && run('update')) run(...wanted)
}
