import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const archive = join(import.meta.dirname, '../../../shared/fixtures/hardware-dumps.tar.gz')

export type Dumps = { folder: string; remove(): void }

/** The folder of real dumps: `HARDWARE_DUMPS`, else the archive unpacked for this run; `null` when there is neither. */
export function openDumps(): Dumps | null {
  const given = process.env.HARDWARE_DUMPS
  if (given) return existsSync(given) ? { folder: given, remove: () => {} } : null
  if (!existsSync(archive)) return null
  const folder = mkdtempSync(join(tmpdir(), 'etabli-dumps-'))
  execFileSync('tar', ['-xzf', archive, '-C', folder])
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export type Expectation = { fixture: string; expect: Record<string, unknown> }

export function readExpectations(folder: string): Expectation[] {
  return globSync('**/*.expect.json', { cwd: folder })
    .sort()
    .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')))
    .filter(({ expect }) => expect && Object.keys(expect).length > 0)
}
