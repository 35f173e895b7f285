import { joinBytes } from './bytes.ts'

/** The few pieces of ASN.1 that a paper's signature is made of, in their one distinguished writing. */

export type DerNode = { tag: number; content: Uint8Array<ArrayBuffer>; whole: Uint8Array<ArrayBuffer> }

export const derTags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  objectId: 0x06,
  utf8: 0x0c,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context3: 0xa3,
} as const

export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = joinBytes(parts)
  return joinBytes([Uint8Array.of(tag, ...lengthOctets(content.length)), content])
}

export const derSequence = (...parts: readonly Uint8Array[]) => der(derTags.sequence, ...parts)
export const derOctets = (bytes: Uint8Array) => der(derTags.octetString, bytes)
export const derNull = () => der(derTags.nothing)

/** A set's members stand in the order of their bytes. */
export function derSetOf(tag: number, members: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return der(tag, ...members.toSorted(compareBytes))
}

/** Not negative. */
export function derInteger(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = bytes.findIndex((byte) => byte !== 0)
  const shortest = first === -1 ? Uint8Array.of(0) : bytes.subarray(first)
  const needsZero = (shortest[0] ?? 0) >= 0x80
  return der(derTags.integer, needsZero ? Uint8Array.of(0) : new Uint8Array(), shortest)
}

export function derObjectId(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0n, second = 0n, ...others] = dotted.split('.').map(BigInt)
  const octets = [first * 40n + second, ...others].flatMap(base128)
  return der(derTags.objectId, Uint8Array.from(octets))
}

function base128(value: bigint): number[] {
  const octets = [Number(value & 0x7fn)]
  for (let rest = value >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80)
  return octets
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length]
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return [0x80 | octets.length, ...octets]
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const differing = one.findIndex((byte, index) => byte !== other[index])
  if (differing === -1) return one.length - other.length
  return (one[differing] ?? 0) - (other[differing] ?? -1)
}

/** The first node of the bytes. Throws on anything that is not plain DER. */
export function readDer(bytes: Uint8Array<ArrayBuffer>): DerNode {
  const [tag, short] = bytes
  if (tag === undefined || short === undefined || (tag & 0x1f) === 0x1f || short === 0x80) throw new Error('No DER')
  const octetCount = short < 0x80 ? 0 : short & 0x7f
  if (octetCount > 4) throw new Error('DER too long')
  const octets = bytes.subarray(2, 2 + octetCount)
  const length = octetCount === 0 ? short : octets.reduce((sum, octet) => sum * 256 + octet, 0)
  const start = 2 + octetCount
  if (octets.length < octetCount || start + length > bytes.length) throw new Error('DER cut short')
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) }
}

export function derChildren(node: DerNode): DerNode[] {
  const children: DerNode[] = []
  for (let rest = node.content; rest.length > 0; ) {
    const child = readDer(rest)
    children.push(child)
    rest = rest.subarray(child.whole.length)
  }
  return children
}

/** The descendant that the indices lead to. Throws when there is none. */
export function derAt(node: DerNode, ...path: readonly number[]): DerNode {
  return path.reduce((parent, index) => {
    const child = derChildren(parent)[index]
    if (child === undefined) throw new Error('DER ends early')
    return child
  }, node)
}
