import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The Electron that was fetched, or `null`. Never asked of the package itself: that would start a download. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : null
}
