import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFolderWorkshop } from '../open-folder-workshop.ts'
import { openServerWorkshop } from '../open-server-workshop.ts'
import { findBench } from '../session/people.repository.ts'
import { type Moved, type MoveRefusal, moveToServer } from './move-to-server.ts'

type Where = { dataFolder: string; databaseUrl: string }

/** Moves the workshop of a folder; its keys stay in the folder, and the bench stays itself on the server. */
export async function moveFolderToServer({
  dataFolder,
  databaseUrl,
}: Where): Promise<Moved | MoveRefusal | { refused: 'NO_WORKSHOP' }> {
  if (!existsSync(join(dataFolder, 'etabli.sqlite'))) return { refused: 'NO_WORKSHOP' }
  const from = await openFolderWorkshop(dataFolder, () => new Date().toISOString())
  try {
    const to = await openServerWorkshop(databaseUrl, 'transfer')
    try {
      // Before anything is on the server: a cut afterwards must not make this bench another one.
      const bench = await findBench(from.db, null)
      if (bench !== null) writeFileSync(join(dataFolder, 'bench-id'), `${bench.id}\n`, { mode: 0o600, flush: true })
      return await moveToServer({ from, to: to.db })
    } finally {
      to.relay?.close()
      await to.db.destroy()
    }
  } finally {
    await from.db.destroy()
  }
}
