/** Black and white dots, rows of whole bytes, the first dot in the highest bit; 1 = black. */
export type Bitmap = { width: number; height: number; bytesPerRow: number; data: Uint8Array }

/**
 * One label for a Zebra: the very dots of the drawing, so that what the screen shows is what comes out, whatever fonts
 * the printer has. `^LH0,0` and `^LT0` undo what an earlier job left set.
 */
export function zplOf(bitmap: Bitmap, copies = 1): string {
  const { width, height, bytesPerRow, data } = bitmap
  const size = bytesPerRow * height
  const graphic = `^GFA,${size},${size},${bytesPerRow},${compressed(data, bytesPerRow)}`
  return `^XA^PW${width}^LL${height}^LH0,0^LT0^FO0,0${graphic}^FS^PQ${copies}^XZ\n`
}

/** ZPL's own shortening of hexadecimal: runs by a letter, `,` = the rest is white, `!` = black, `:` = as above. */
function compressed(data: Uint8Array, bytesPerRow: number): string {
  const rows: string[] = []
  let previous = ''
  for (let start = 0; start < data.length; start += bytesPerRow) {
    const hex = hexOf(data.subarray(start, start + bytesPerRow))
    rows.push(hex === previous ? ':' : shortenedRow(hex))
    previous = hex
  }
  return rows.join('')
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

function shortenedRow(hex: string): string {
  const tail = /(0+|F+)$/.exec(hex)?.[0] ?? ''
  // A single closing sign is as short by itself, and an odd one would shift what follows.
  const end = tail.length < 2 ? '' : tail.startsWith('0') ? ',' : '!'
  const head = end === '' ? hex : hex.slice(0, hex.length - tail.length)
  return head.replace(/(.)\1{2,}/g, (run, sign: string) => `${runLength(run.length)}${sign}`) + end
}

/** `G` to `Y` are 1 to 19, `g` to `z` are 20 to 400 by twenties; letters add up. */
function runLength(count: number): string {
  const letter = (base: string, step: number) => String.fromCharCode(base.charCodeAt(0) + step - 1)
  const most = 'z'.repeat(Math.floor(count / 400))
  const left = count % 400
  const twenties = Math.floor(left / 20)
  const ones = left % 20
  return most + (twenties === 0 ? '' : letter('g', twenties)) + (ones === 0 ? '' : letter('G', ones))
}
