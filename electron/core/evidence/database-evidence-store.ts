import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Db } from '../audit/ledger.ts'
import { type EvidenceStore, expandedLimitBytes, sha256Of } from './evidence-store.ts'

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/** Raw evidence beside the tables of a server that several benches share. Same promises as the folder's. */
export function createDatabaseEvidenceStore(db: Db): EvidenceStore {
  return {
    async put(given) {
      const bytes = given instanceof Uint8Array ? given : Buffer.concat(given)
      const sha256 = sha256Of(bytes)
      const gzipBase64 = (await compress(bytes)).toString('base64')
      await db
        .insertInto('evidenceContents')
        .values({ sha256, gzipBase64 })
        .onConflict((conflict) => conflict.column('sha256').doNothing())
        .execute()
      return { sha256, sizeBytes: bytes.byteLength }
    },

    async get(sha256) {
      const row = await db
        .selectFrom('evidenceContents')
        .select('gzipBase64')
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      if (row === undefined) throw new Error(`Evidence ${sha256} is missing`)
      const bytes = await decompress(Buffer.from(row.gzipBase64, 'base64'), { maxOutputLength: expandedLimitBytes })
      if (sha256Of(bytes) !== sha256) throw new Error(`Evidence ${sha256} was altered in the database`)
      return bytes
    },
  }
}
