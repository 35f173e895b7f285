import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The names of the packages that the sources of a folder import, types left out: those end in what is built of them. */
export function importedPackages(folder: string): string[] {
  const names = new Set<string>()
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:tsx?|css)$/.test(path) || /\.test\.tsx?$/.test(path)) continue
    for (const name of packagesNamedIn(readFileSync(join(folder, path), 'utf8'))) names.add(name)
  }
  return [...names].sort()
}

const importing = /(?:^|\n)\s*(?:import|export|@import)\s+(?!type\s)(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/g

function packagesNamedIn(text: string): string[] {
  return [...text.matchAll(importing)]
    .map(([, specifier]) => /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?=\/|$)/.exec(specifier ?? '')?.[0])
    .filter((name) => name !== undefined)
}
