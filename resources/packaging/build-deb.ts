import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type DebOrder = {
  /** The project's folder. */
  root: string
  /** What electron-builder laid out for Linux. */
  unpacked: string
  /** The erase helper, built into one file. */
  helper: string
  /** Where the package goes. */
  folder: string
}

const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64' }

/** Makes Debian's package of the unpacked application and of the erase helper, which no other package has. Gives its path. */
export function buildDeb({ root, unpacked, helper, folder }: DebOrder): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const architecture = architectures[process.arch]
  if (architecture === undefined) throw new Error(`no Debian package for ${process.arch}`)
  const stage = mkdtempSync(join(tmpdir(), 'etabli-deb-'))
  const target = join(folder, `etabli_${version}_${architecture}.deb`)
  try {
    // dpkg refuses a package whose root others may write to.
    chmodSync(stage, 0o755)
    layOut(stage, { root, unpacked, helper })
    writeControl(stage, root, { VERSION: version, ARCHITECTURE: architecture })
    mkdirSync(folder, { recursive: true })
    execFileSync('dpkg-deb', ['--root-owner-group', '--build', stage, target], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return target
  } finally {
    rmSync(stage, { recursive: true })
  }
}

const readable = 0o644
const runnable = 0o755

function layOut(stage: string, { root, unpacked, helper }: Omit<DebOrder, 'folder'>): void {
  const deb = join(root, 'resources/packaging/deb')
  const put = (from: string, to: string, mode: number) => {
    mkdirSync(dirname(join(stage, to)), { recursive: true, mode: runnable })
    cpSync(from, join(stage, to))
    chmodSync(join(stage, to), mode)
  }
  cpSync(unpacked, join(stage, 'opt/etabli'), { recursive: true, verbatimSymlinks: true })
  put(join(root, 'node_modules/node/bin/node'), 'usr/lib/etabli/node', runnable)
  put(helper, 'usr/lib/etabli/erase-helper.mjs', readable)
  put(join(deb, 'erase-helper'), 'usr/lib/etabli/erase-helper', runnable)
  put(join(deb, 'nc.etabli.workbench.policy'), 'usr/share/polkit-1/actions/nc.etabli.workbench.policy', readable)
  put(join(deb, '60-etabli.rules'), 'usr/lib/udev/rules.d/60-etabli.rules', readable)
  put(join(deb, 'apparmor-profile'), 'usr/share/etabli/apparmor-profile', readable)
  put(join(deb, 'etabli.desktop'), 'usr/share/applications/etabli.desktop', readable)
  put(join(root, 'resources/icons/icon.png'), 'usr/share/icons/hicolor/512x512/apps/etabli.png', readable)
  put(join(root, 'renderer/public/icon.svg'), 'usr/share/icons/hicolor/scalable/apps/etabli.svg', readable)
  put(join(unpacked, 'LICENCES.txt'), 'usr/share/doc/etabli/copyright', readable)
  mkdirSync(join(stage, 'usr/bin'), { recursive: true })
  symlinkSync('/opt/etabli/etabli', join(stage, 'usr/bin/etabli'))
  // Whatever the mask of who builds: what may become root must be root's to change.
  execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', stage])
}

function writeControl(stage: string, root: string, values: Record<string, string>): void {
  const kibibytes = execFileSync('du', ['-sk', stage], { encoding: 'utf8' }).split('\t')[0] ?? '0'
  const deb = join(root, 'resources/packaging/deb')
  mkdirSync(join(stage, 'DEBIAN'))
  const template = readFileSync(join(deb, 'control'), 'utf8')
  const known: Record<string, string> = { ...values, INSTALLED_KIB: kibibytes }
  const control = template.replace(/@(\w+)@/g, (_, name: string) => known[name] ?? '')
  writeFileSync(join(stage, 'DEBIAN/control'), control)
  for (const script of ['postinst', 'prerm']) {
    cpSync(join(deb, script), join(stage, 'DEBIAN', script))
    chmodSync(join(stage, 'DEBIAN', script), runnable)
  }
}
