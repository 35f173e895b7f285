import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtHelper, helperSources, isOlderThanSources } from '../system/build-age.ts'

const programFolder = fileURLToPath(new URL('../../..', import.meta.url))

/** The folder that holds the program itself. */
export function ownFolder(): string {
  return programFolder
}

/** Where Debian's package puts the application, and the one program that polkit lets it run as root. */
const installed = { folder: '/opt/etabli/', helper: '/usr/lib/etabli/erase-helper' }

/**
 * The program that erases, with its arguments. Electron's own binary refuses to be Node (its fuse is off): installed by
 * Debian's package it starts the helper that came with it, run from the sources the Node that the project brings. The
 * helper is the built one, unless its sources are newer. `null` where there is none: an AppImage brings no helper, and
 * does not trust that of another version.
 */
export function findHelperProgram(): readonly [string, ...string[]] | null {
  if (programFolder.startsWith(installed.folder)) return existsSync(installed.helper) ? [installed.helper] : null
  const isNode = process.versions.electron === undefined
  const node = isNode ? process.execPath : join(programFolder, 'node_modules/node/bin/node')
  const isBuilt = !isOlderThanSources(programFolder, builtHelper, helperSources)
  const helper = join(programFolder, isBuilt ? builtHelper : 'electron/helper/main.ts')
  return existsSync(node) && existsSync(helper) ? [node, helper] : null
}
