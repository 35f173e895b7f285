import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { importedPackages } from './imported-packages.ts'

export type ShippedPackage = { name: string; version: string; licence: string; text: string }

const fileNames = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

/**
 * The licences of everything that a package of Établi carries beside Electron, whose own two files come with it. The one
 * for Windows brings a program that prints.
 */
export function licencesText(root: string, system: NodeJS.Platform): string {
  const parts = shippedPackages(root).map(({ name, version, licence, text }) =>
    [`${name} ${version} — ${licence}`, '', text.trim()].join('\n'),
  )
  const fonts = readFileSync(join(root, 'resources/fonts/OFL.txt'), 'utf8').trim()
  const makers = readFileSync(join(root, 'resources/pnp-ids/NOTICE.txt'), 'utf8').trim()
  const node = readFileSync(join(root, 'resources/packaging/node-licence.txt'), 'utf8').trim()
  const titled = [
    ['IBM Plex (fonts)', fonts],
    ['Names of makers', makers],
    ['Node.js', node],
  ].map((one) => one.join('\n\n'))
  const printing = system === 'win32' ? [sumatraPdfLicences(root)] : []
  const all = ['Établi — MIT\n\nWhat follows is of others.', ...parts, ...titled, ...printing]
  return `${all.join(`\n\n${'—'.repeat(80)}\n\n`)}\n`
}

/** It is given on under the GPL and the AGPL: with their words, and with where its source is had. */
function sumatraPdfLicences(root: string): string {
  const texts = ['NOTICE.txt', 'gpl-3.0.txt', 'agpl-3.0.txt'].map((name) =>
    readFileSync(join(root, 'resources/packaging/sumatra-pdf', name), 'utf8').trim(),
  )
  return ['SumatraPDF (prints on Windows)', ...texts].join('\n\n')
}

/** What the core needs at run time and what the page was built of, with all that these need. */
export function shippedPackages(root: string): ShippedPackage[] {
  return [...new Set([...packageFolders(root), ...foldersOf(importedPackages(join(root, 'renderer/src')), root)])]
    .map(describePackage)
    .sort((one, other) => `${one.name} ${one.version}`.localeCompare(`${other.name} ${other.version}`, 'en'))
}

/** Where the packages lie that the core needs at run time, with all that these need. */
export function packageFolders(root: string): string[] {
  return foldersOf(Object.keys(packageAt(root).dependencies ?? {}), root)
}

function foldersOf(names: readonly string[], root: string): string[] {
  const folders = new Set<string>()
  for (const name of names) addWithNeeds(name, root, root, folders)
  return [...folders]
}

type PackageFile = {
  name?: string
  version?: string
  license?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function packageAt(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

function addWithNeeds(name: string, from: string, root: string, folders: Set<string>): void {
  const folder = folderOf(name, from, root)
  // Of an optional package that is for another system nothing is installed, and nothing shipped.
  if (folder === null || folders.has(folder)) return
  folders.add(folder)
  const { dependencies, optionalDependencies } = packageAt(folder)
  for (const need of Object.keys({ ...dependencies, ...optionalDependencies }))
    addWithNeeds(need, folder, root, folders)
}

/** As Node looks for it: beside the one who asks first, then one folder up after the other. */
function folderOf(name: string, from: string, root: string): string | null {
  const here = join(from, 'node_modules', name)
  if (existsSync(join(here, 'package.json'))) return here
  if (from === root) return null
  const above = from.slice(0, from.lastIndexOf('/node_modules/'))
  return folderOf(name, above.startsWith(root) ? above : root, root)
}

function describePackage(folder: string): ShippedPackage {
  const { name = '', version = '', license } = packageAt(folder)
  const files = readdirSync(folder).filter((file) => fileNames.test(file) && statSync(join(folder, file)).isFile())
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  const licence = typeof license === 'string' ? license : 'see below'
  return { name, version, licence, text: texts.join('\n\n') || `Licensed under ${licence}.` }
}
