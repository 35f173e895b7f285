import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { EvidenceGaps } from '../../../shared/domain/backup.ts'

/** A whole folder may be gone: its first pieces by name, the others by number. */
const mostNamed = 20

/** Where a piece lies in the folder of its workshop. */
export const pieceName = (sha256: string) => `evidence/${sha256.slice(0, 2)}/${sha256}.gz`

/** Reads every piece to its end. */
export async function evidenceGaps(dataFolder: string, hashes: readonly string[]): Promise<EvidenceGaps> {
  const gaps: EvidenceGaps = { missingCount: 0, alteredCount: 0, named: [] }
  for (const sha256 of hashes) {
    const state = await pieceState(join(dataFolder, pieceName(sha256)), sha256)
    if (state === 'whole') continue
    if (state === 'missing') gaps.missingCount += 1
    else gaps.alteredCount += 1
    if (gaps.named.length < mostNamed) gaps.named.push(pieceName(sha256))
  }
  return gaps
}

async function pieceState(path: string, sha256: string): Promise<'whole' | 'missing' | 'altered'> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), createGunzip(), hash)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'altered'
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'altered'
}
