import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { licencesText } from './licences.ts'

type Packed = { appOutDir: string; electronPlatformName: NodeJS.Platform; packager: { projectDir: string } }

/** Called by electron-builder when a package's folder is laid out, before it is closed up. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }: Packed): Promise<void> {
  await writeFile(join(appOutDir, 'LICENCES.txt'), licencesText(packager.projectDir, electronPlatformName))
}
