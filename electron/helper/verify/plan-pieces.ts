import { createHash } from 'node:crypto'
import type { ByteRange, Verification } from '../../../shared/domain/erasing/erase-order.ts'

const mebi = 1024 * 1024
const edgeBytes = 64 * mebi
const pieceBytes = 4 * mebi
const leastPieceCount = 16
const pageBytes = 4096

/** What is read back, in ascending order. Everything, or head, tail and one drawn piece of each equal stratum. */
export function planPieces(verification: Verification, sizeBytes: number, sectorBytes: number): ByteRange[] {
  const whole = [{ fromByte: 0, toByte: sizeBytes }]
  if (verification.kind === 'full' || verification.percent >= 100 || sizeBytes <= 3 * edgeBytes) return whole
  const head = { fromByte: 0, toByte: edgeBytes }
  const tail = { fromByte: sizeBytes - edgeBytes, toByte: sizeBytes }
  const grain = Math.max(pageBytes, sectorBytes)
  return [head, ...strata(verification, { fromByte: edgeBytes, toByte: tail.fromByte }, grain), tail]
}

export function bytesOf(pieces: readonly ByteRange[]): number {
  return pieces.reduce((sum, { fromByte, toByte }) => sum + toByte - fromByte, 0)
}

type Stratified = Extract<Verification, { kind: 'stratified' }>

function strata({ percent, seedHex }: Stratified, rest: ByteRange, grain: number): ByteRange[] {
  const restBytes = rest.toByte - rest.fromByte
  const fewest = Math.floor((restBytes * percent) / 100 / leastPieceCount)
  const piece = roundUp(Math.min(pieceBytes, Math.max(grain, fewest)), grain)
  const stratumBytes = Math.max(grain, Math.floor((piece * 100) / percent / grain) * grain)
  const starts = Array.from({ length: Math.ceil(restBytes / stratumBytes) }, (_, index) => index * stratumBytes)
  return starts.map((start, index) => {
    const from = rest.fromByte + start
    const room = Math.min(stratumBytes, rest.toByte - from)
    const length = Math.min(piece, room)
    const slots = Math.floor((room - length) / grain) + 1
    const fromByte = from + drawn(seedHex, index, slots) * grain
    return { fromByte, toByte: fromByte + length }
  })
}

/** The same seed draws the same places: whoever doubts can read them again. */
function drawn(seedHex: string, index: number, slots: number): number {
  const digest = createHash('sha256').update(`${seedHex}:${index}`).digest()
  return Math.floor((digest.readUIntBE(0, 6) / 2 ** 48) * slots)
}

function roundUp(bytes: number, grain: number): number {
  return Math.ceil(bytes / grain) * grain
}
