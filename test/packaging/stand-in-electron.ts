import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** Where Electron's binary keeps its fuses: a mark that nothing else has, a version, a length, and one letter a fuse. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = 9
const fuses = Buffer.concat([
  Buffer.from(fuseMark),
  Buffer.from([1, fuseCount]),
  Buffer.from('101100010'.slice(0, fuseCount)),
])
const english = { lang: 1033, codepage: 1200 }

/**
 * A folder laid out like a release of Electron, for where its binary cannot be fetched: what electron-builder does with
 * such a folder is the same, fuses included. Nothing in it runs.
 */
export function makeStandInElectron(folder: string, version: string, system: 'linux' | 'win'): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  if (system === 'win') writeFileSync(join(folder, 'electron.exe'), windowsProgram())
  else {
    writeFileSync(join(folder, 'electron'), fuses)
    chmodSync(join(folder, 'electron'), 0o755)
  }
  for (const language of ['fr', 'en-US', 'en-GB', 'de', 'zh-CN'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  for (const file of ['chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, file), '')
  writeFileSync(join(folder, 'version'), version)
}

/** An empty program with what electron-builder writes into: a version to read the language from, and the fuses. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  program.setExtraData(Uint8Array.from(fuses).buffer)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues(english, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
