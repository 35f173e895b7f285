import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The text of a dump, of whatever encoding: undecodable bytes become replacement characters. */
export function readDump(folder: string, fixture: string): string {
  return readFileSync(join(folder, fixture), 'utf8')
}

/** The first file of a dump folder whose name ends so; `null` when there is none. */
export function readDumpEndingWith(folder: string, fixture: string, ending: string): string | null {
  const path = join(folder, fixture)
  if (!existsSync(path) || !statSync(path).isDirectory()) return null
  const name = globSync(`*${ending}`, { cwd: path }).sort()[0]
  return name === undefined ? null : readFileSync(join(path, name), 'utf8')
}
