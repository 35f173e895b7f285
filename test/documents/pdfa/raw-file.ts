/** One object as it lies in the file, from its number to the next one's. */
export type RawObject = { reference: string; text: string; start: number }
export type RawFile = { text: string; objects: RawObject[]; tableStart: number; trailer: string }

/** The file by its own table of places, not by what a reader makes of it. Bytes are characters of Latin 1. */
export function rawFileOf(pdf: Uint8Array): RawFile {
  const text = Buffer.from(pdf).toString('latin1')
  const tableStart = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const table = text.slice(tableStart)
  const entries = [...table.matchAll(/^(\d{10}) (\d{5}) ([nf])/gm)]
  const places = entries.flatMap(([, place, , use], number) => (use === 'n' ? [{ place: Number(place), number }] : []))
  const inOrder = places.toSorted((one, other) => one.place - other.place)
  const objects = inOrder.map(({ place, number }, index) => ({
    reference: `${number} 0 R`,
    text: text.slice(place, inOrder[index + 1]?.place ?? tableStart),
    start: place,
  }))
  return { text, objects, tableStart, trailer: table.slice(table.indexOf('trailer')) }
}

/** What is written about an object, without the bytes of its stream. */
export function headOf({ text }: RawObject): string {
  const stream = text.indexOf('\nstream')
  return stream === -1 ? text : text.slice(0, stream)
}
