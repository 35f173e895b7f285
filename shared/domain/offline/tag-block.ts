import { formatAssetTag } from '../asset-tag.ts'

/** Numbers of a campaign that one bench alone may issue, and how far it came. */
export type TagBlock = { firstSequence: number; lastSequence: number; issuedSequence: number | null }

/** Below this, somebody should fetch more before the next lorry. */
export const fewTagsLeft = 20
export const tagsPerBlock = { least: 10, usual: 200, most: 5000 } as const

/** The block after `lastSequence` that gives exactly so many tags: numbers without a tag are in it and do not count. */
export function blockAfter(prefix: string, lastSequence: number, tagCount: number): TagBlock {
  let sequence = lastSequence
  for (let left = tagCount; left > 0; ) {
    sequence += 1
    if (formatAssetTag(prefix, sequence) !== null) left -= 1
  }
  return { firstSequence: lastSequence + 1, lastSequence: sequence, issuedSequence: null }
}

export type NextTag<Block extends TagBlock> = { tag: string; sequence: number; block: Block }

/** The next tag of the first block that has one left; `null` when all are used up. */
export function nextInBlocks<Block extends TagBlock>(prefix: string, blocks: readonly Block[]): NextTag<Block> | null {
  for (const block of inOrder(blocks)) {
    for (let sequence = nextSequence(block); sequence <= block.lastSequence; sequence += 1) {
      const tag = formatAssetTag(prefix, sequence)
      if (tag !== null) return { tag, sequence, block }
    }
  }
  return null
}

export function tagsLeft(prefix: string, blocks: readonly TagBlock[]): number {
  let count = 0
  for (const block of blocks) {
    for (let sequence = nextSequence(block); sequence <= block.lastSequence; sequence += 1) {
      if (formatAssetTag(prefix, sequence) !== null) count += 1
    }
  }
  return count
}

/** Whether a tag is one that the blocks give: what a bench issued and nobody else could. */
export function isTagOf(prefix: string, blocks: readonly TagBlock[], tag: string): boolean {
  const [written = '', digits = ''] = tag.split('-')
  const sequence = Number(digits)
  if (written !== prefix || !Number.isSafeInteger(sequence) || formatAssetTag(prefix, sequence) !== tag) return false
  return blocks.some(({ firstSequence, lastSequence }) => sequence >= firstSequence && sequence <= lastSequence)
}

function nextSequence({ firstSequence, issuedSequence }: TagBlock): number {
  return issuedSequence === null ? firstSequence : issuedSequence + 1
}

function inOrder<Block extends TagBlock>(blocks: readonly Block[]): Block[] {
  return blocks.toSorted((one, other) => one.firstSequence - other.firstSequence)
}
