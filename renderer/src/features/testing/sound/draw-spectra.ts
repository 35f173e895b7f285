import type { Spectrum } from '../../../../../shared/domain/testing/tone-detection.ts'
import type { SoundStage } from './listen.ts'

/** The last look of each stage: the room, then the tone of each side. */
export type Spectra = Partial<Record<SoundStage, Spectrum>>

const size = { width: 960, height: 400, left: 60, bottom: 40, top: 40, right: 20 }
const highestHz = 4_000
const lowestDb = -120
/** Told apart by their dashes too: the picture may be printed in grey. */
const strokes = [
  { stage: 'floor', colour: '#57524a', dash: [2, 4] },
  { stage: 'left', colour: '#0072b2', dash: [] },
  { stage: 'right', colour: '#b3261e', dash: [10, 5] },
] as const

/** What the microphone heard, as a picture that stays with the result. */
export async function drawSpectra(spectra: Spectra, nameOf: (stage: SoundStage) => string): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, size.width, size.height)
  pen.font = '16px sans-serif'
  drawGrid(pen)
  for (const [index, { stage, colour, dash }] of strokes.entries()) {
    const spectrum = spectra[stage]
    if (spectrum === undefined) continue
    pen.strokeStyle = colour
    pen.fillStyle = colour
    pen.setLineDash([...dash])
    drawCurve(pen, spectrum)
    pen.fillText(nameOf(stage), size.left + 10 + index * 280, 24)
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

function drawGrid(pen: CanvasRenderingContext2D): void {
  pen.strokeStyle = '#d9d3ca'
  pen.fillStyle = '#1f1d1a'
  for (let hz = 0; hz <= highestHz; hz += 1_000) {
    line(pen, [xOf(hz), yOf(0)], [xOf(hz), yOf(lowestDb)])
    pen.fillText(`${hz} Hz`, Math.min(xOf(hz) - 20, size.width - 70), size.height - 12)
  }
  for (let db = lowestDb; db <= 0; db += 40) {
    line(pen, [xOf(0), yOf(db)], [xOf(highestHz), yOf(db)])
    pen.fillText(`${db} dB`, 4, yOf(db) + 5)
  }
}

function drawCurve(pen: CanvasRenderingContext2D, { levelsDb, sampleRateHz }: Spectrum): void {
  const binHz = sampleRateHz / (2 * levelsDb.length)
  pen.beginPath()
  for (let bin = 0; bin < levelsDb.length && bin * binHz <= highestHz; bin++) {
    pen.lineTo(xOf(bin * binHz), yOf(Math.max(lowestDb, levelsDb[bin] ?? lowestDb)))
  }
  pen.stroke()
}

function line(pen: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  pen.beginPath()
  pen.moveTo(...from)
  pen.lineTo(...to)
  pen.stroke()
}

function xOf(hz: number): number {
  return size.left + (hz / highestHz) * (size.width - size.left - size.right)
}

function yOf(db: number): number {
  return size.top + (db / lowestDb) * (size.height - size.top - size.bottom)
}
