import * as z from 'zod'
import type { Json } from '../../../shared/domain/canonical-json.ts'
import {
  type Envelope,
  isSealIntact,
  type JsonObject,
  readEnvelope,
  recordHash,
  sealRecord,
} from '../../../shared/domain/proof/envelope.ts'
import { nodeCrypto } from '../proof/node-crypto.ts'
import { recordSigner, type SigningKeys } from '../proof/signing-keys.ts'
import { BundleError } from './bundle-error.ts'

const schema = 'etabli-bench-bundle/1'
const count = z.int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)

const common = {
  schema: z.literal(schema),
  workshopId: ulid,
  benchId: ulid,
  benchName: z.string().min(1).max(80),
  sequence: count,
  /** The last change of the tables that the writer knew: rows travel as they are kept. */
  layout: z.string().max(80),
  appVersion: z.string().max(40),
  madeAt: z.iso.datetime(),
  rowsSha256: hash,
}

const headSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('home'), acknowledged: count }),
  z.object({
    ...common,
    kind: z.literal('work'),
    fromSequence: count,
    toSequence: count,
    fromHash: z.union([hash, z.literal('')]),
    headHash: hash,
    machineCount: count,
    /** Made with the secret that went out with the opening: whoever first seals as this bench must hold it. */
    enrolment: hash,
  }),
])
type BundleHead = z.infer<typeof headSchema>
export type HomeHead = Extract<BundleHead, { kind: 'home' }>
export type WorkHead = Extract<BundleHead, { kind: 'work' }>
export type UnsealedHead = Omit<HomeHead, 'schema'> | Omit<WorkHead, 'schema'>
/** A head whose seal holds; whether the key is one to believe is the reader's to ask. */
export type SealedHead = { head: BundleHead; publicKey: string }

export function sealHead(head: UnsealedHead, record: SigningKeys['record']): Promise<Envelope> {
  const told = JSON.parse(JSON.stringify({ ...head, schema })) as JsonObject
  return sealRecord(told, recordSigner({ record }), nodeCrypto)
}

export async function readHead(bytes: Uint8Array): Promise<SealedHead> {
  const read = readEnvelope(bytes)
  if (read === null) throw new BundleError('NOT_A_BUNDLE')
  const { record, seal } = read.envelope
  const isIntact = read.isCanonical && (await isSealIntact(seal, nodeCrypto))
  if (!isIntact || (await recordHash(record, nodeCrypto)) !== seal.recordSha256) throw new BundleError('ALTERED')
  const head = headSchema.safeParse(record as Json)
  if (!head.success) throw new BundleError('OTHER_VERSION')
  return { head: head.data, publicKey: seal.publicKey }
}
