import * as z from 'zod'
import type { EraseOrder } from '../../shared/domain/erasing/erase-order.ts'
import { eraseTechniques } from '../../shared/domain/erasing/erase-technique.ts'

const bytes = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const line = z.string().min(1).max(200)
const key = z.string().regex(/^[0-9a-f]{64}$/i)
const range = z.strictObject({ fromByte: bytes, toByte: bytes })

const fingerprint = z.strictObject({
  serial: line,
  model: line.nullable(),
  wwn: line.nullable(),
  sizeBytes: bytes.min(1),
  logicalSectorBytes: z.int().min(512).max(65_536).nullable(),
  diskSequence: z.int().min(0).nullable(),
})

const verification = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('full') }),
  z.strictObject({ kind: z.literal('stratified'), percent: z.number().min(1).max(100), seedHex: key }),
])

const resume = z.strictObject({
  fromByte: bytes,
  unwritten: z.array(range).max(10_000),
  phase: z.enum(['write', 'verify', 'firmware']),
})

/** Everything is bounded: the order crosses from an ordinary user to root. */
export const orderSchema = z
  .strictObject({
    version: z.literal(1),
    jobId: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
    devicePath: z.string().regex(/^\/dev\/[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/),
    expected: fingerprint,
    typedSerial: line,
    isTraining: z.boolean(),
    protectedPaths: z.array(z.string().regex(/^\//).max(4096)).max(100),
    technique: z.enum(eraseTechniques),
    randomSeedHex: key.nullable(),
    markerSeedHex: key,
    verification,
    resume: resume.nullable(),
    ataPassword: z.string().regex(/^[\x20-\x7e]{1,32}$/),
    nwipeMethod: z
      .string()
      .regex(/^[a-z0-9_-]{1,32}$/)
      .nullable(),
    limits: z.strictObject({
      maxUnwritableChunks: z.int().min(0).max(1_000_000),
      pauseAboveCelsius: z.number().min(20).max(120).nullable(),
    }),
  })
  .refine((order) => order.technique !== 'overwrite-random' || order.randomSeedHex !== null)
  .refine((order) => order.technique !== 'nwipe' || order.nwipeMethod !== null)
  .refine(({ resume: at, expected }) => at === null || isInside(at, expected.sizeBytes)) satisfies z.ZodType<EraseOrder>

function isInside({ fromByte, unwritten }: z.infer<typeof resume>, sizeBytes: number): boolean {
  return fromByte <= sizeBytes && unwritten.every((piece) => piece.fromByte < piece.toByte && piece.toByte <= sizeBytes)
}
