import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copiesFolder } from './copy-database.ts'

const partName = /\.(?:(\d+)\.)?part(?:-journal|-wal|-shm)?$/
const archivingName = /^archiving-(?:(\d+)-)?/

/** What a power cut left of copies that were being made. To be called before this process makes its own. */
export async function dropLeftovers(dataFolder: string): Promise<void> {
  await dropLeft(dataFolder, archivingName)
  await dropLeftParts(copiesFolder(dataFolder))
}

export function dropLeftParts(folder: string, isOwn: (name: string) => boolean = () => true): Promise<void> {
  return dropLeft(folder, partName, isOwn)
}

async function dropLeft(folder: string, pattern: RegExp, isOwn: (name: string) => boolean = () => true): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const match = pattern.exec(name)
    if (match === null || !isOwn(name) || isAtWork(Number(match[1] ?? 0))) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Another program of this workshop may be making a copy now. One that has this one's number was cut off. */
function isAtWork(pid: number): boolean {
  if (pid === 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's program: it runs, though it does not listen to this one.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
