import { join } from 'node:path'
import { createAllocationService } from '../../electron/core/allocation/allocation.service.ts'
import { createLedger } from '../../electron/core/audit/ledger.ts'
import { createChangeHub } from '../../electron/core/change-hub.ts'
import { openSqlite } from '../../electron/core/db/open-sqlite.ts'

// A bench of its own: gives one machine to one line on a data folder that other processes use, and prints what came.
const [dataFolder = '', machineId = '', lineId = '', idLetter = 'A', actorJson = '{}'] = process.argv.slice(2)
const { db } = openSqlite(join(dataFolder, 'etabli.sqlite'))
let idsGiven = 0
const newId = () => {
  idsGiven += 1
  return `${idLetter}${String(idsGiven).padStart(25, '0')}`
}
const ledger = createLedger({ db, now: () => new Date().toISOString(), newId })
const allocation = createAllocationService({ db, newId, ledger, hub: createChangeHub() })
const answer = await allocation.allocate(JSON.parse(actorJson), { machineId, lineId, from: null, reason: 'à la fois' })
process.stdout.write('refused' in answer ? answer.refused : 'DONE')
await db.destroy()
