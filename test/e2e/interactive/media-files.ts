import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Chromium's fake microphone and camera are fed with; made here, for nobody keeps a recording of silence. */
const sampleRateHz = 48_000
const folder = join(import.meta.dirname, '../../.output/media')

type Wave = (atSeconds: number) => number

/** A quiet room first, then the tone, as a microphone beside working speakers would hear it. */
export function toneAfterQuiet(): string {
  const tone: Wave = (at) => (at < 4 ? 0.0005 * hiss(at) : 0.3 * Math.sin(2 * Math.PI * 1000 * at))
  return writeWav('tone-after-quiet.wav', 90, tone)
}

/** A microphone that lives, beside speakers that do not. */
export function hissAlone(): string {
  return writeWav('hiss.wav', 10, (at) => 0.003 * hiss(at))
}

export function digitalSilence(): string {
  return writeWav('silence.wav', 10, () => 0)
}

/** Two seconds of a lens cap. */
export function blackPicture(): string {
  const width = 320
  const height = 240
  const luma = Buffer.alloc(width * height, 16)
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F20:1 Ip A1:1 C420jpeg\n`)
  return write('black.y4m', Buffer.concat([head, ...Array<Buffer>(40).fill(frame)]))
}

function writeWav(name: string, seconds: number, wave: Wave): string {
  const count = seconds * sampleRateHz
  const bytes = Buffer.alloc(44 + count * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + count * 2, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(sampleRateHz, 24)
  bytes.writeUInt32LE(sampleRateHz * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(count * 2, 40)
  for (let index = 0; index < count; index++) {
    bytes.writeInt16LE(Math.round(32_767 * wave(index / sampleRateHz)), 44 + index * 2)
  }
  return write(name, bytes)
}

/** The same noise each time: no test depends on luck. */
function hiss(at: number): number {
  const scrambled = Math.sin(at * 12_345.678) * 43_758.5453
  return 2 * (scrambled - Math.floor(scrambled)) - 1
}

function write(name: string, bytes: Buffer): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
