import { z } from 'zod'
import type { PartitionFacts } from '../../../../shared/domain/drive.ts'
import { parseJson } from '../drive-text.ts'
import { LsblkNodeSchema } from '../linux/lsblk-json.schema.ts'
import { lsblkPartitions } from '../linux/lsblk-partitions.ts'

const DocumentSchema = z.object({ blockdevices: z.array(LsblkNodeSchema) })

/** The partitions of one device; the drives' own parser leaves loops out. */
export function partitionsOfLsblk(json: string | null, name: string): PartitionFacts[] {
  const document = DocumentSchema.safeParse(parseJson(json ?? ''))
  const node = document.data?.blockdevices.find((one) => (one.kname ?? one.name) === name)
  return node === undefined ? [] : lsblkPartitions(node)
}
