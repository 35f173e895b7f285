import * as z from 'zod'
import type { Database } from '../db/database.ts'
import { arrivals } from './arriving-tables.ts'
import { hash, id, json, jsonOrNull, text, textOrNull, whole, wholeOrNull } from './row-columns.ts'

/** What goes out to a bench. */
export const homeTables = {
  ...arrivals,
  campaigns: z.object({
    id,
    name: text,
    tagPrefix: text,
    lastSequence: whole,
    createdAt: text,
    erasePolicyJson: jsonOrNull,
  }),
  operatorSecrets: z.object({ operatorId: id, pinHash: textOrNull, badgeKey: textOrNull, setAt: text }),
  settings: z.object({
    key: z.enum(['organisation', 'sign-in', 'badge-salt', 'labelLogo', 'issuerLogo']),
    valueJson: json,
  }),
  issuerKeys: z.object({ fingerprint: hash, publicKey: hash, since: text, until: textOrNull }),
  tagBlocks: z.object({
    id,
    campaignId: id,
    benchId: id,
    firstSequence: whole,
    lastSequence: whole,
    issuedSequence: wholeOrNull,
    reservedAt: text,
  }),
  evidence: z.object({ sha256: hash, sizeBytes: whole, addedAt: text }),
} satisfies { [Table in keyof Database]?: z.ZodType<Database[Table]> }
