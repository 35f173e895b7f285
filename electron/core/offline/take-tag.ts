import { nextAssetTag } from '../../../shared/domain/asset-tag.ts'
import { nextInBlocks } from '../../../shared/domain/offline/tag-block.ts'
import type { Db } from '../audit/ledger.ts'
import { keepTagSequence, lastTagSequence } from '../intakes/intakes.repository.ts'
import { findBenchHere } from './bench-here.ts'
import { blocksOf, saveIssued } from './offline.repository.ts'

/** An offline bench has no number left: it issues none that another may issue too. */
export class TagsUsedUp extends Error {}

/** The next tag of a campaign: at an offline bench out of its own blocks, after the last one everywhere else. */
export async function takeTag(db: Db, campaignId: string, prefix: string): Promise<string> {
  const here = await findBenchHere(db)
  if (here === null) {
    const { tag, sequence } = nextAssetTag(prefix, await lastTagSequence(db, campaignId))
    await keepTagSequence(db, campaignId, sequence)
    return tag
  }
  const next = nextInBlocks(prefix, await blocksOf(db, here.benchId, campaignId))
  if (next === null) throw new TagsUsedUp()
  await saveIssued(db, next.block.id, next.sequence)
  return next.tag
}
