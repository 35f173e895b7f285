import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtHelper, helperSources, isOlderThanSources } from '../system/build-age.ts'

const programFolder = fileURLToPath(new URL('../../..', import.meta.url))

/** The folder that holds the program itself. */
export function ownFolder(): string {
  return programFolder
}

/**
 * Node and the erase helper. Electron's own binary refuses to be Node (its fuse is off), so inside it the Node that the
 * project brings is taken. The helper is the built one, unless its sources are newer. `null` where there is none: this bench then says that it cannot erase.
 */
export function findHelperProgram(): readonly [string, ...string[]] | null {
  const isNode = process.versions.electron === undefined
  const node = isNode ? process.execPath : join(programFolder, 'node_modules/node/bin/node')
  const isBuilt = !isOlderThanSources(programFolder, builtHelper, helperSources)
  const helper = join(programFolder, isBuilt ? builtHelper : 'electron/helper/main.ts')
  return existsSync(node) && existsSync(helper) ? [node, helper] : null
}
