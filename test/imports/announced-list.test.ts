import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { boundedZip } from '../../electron/core/exchange/bounded-zip.ts'
import { type ReadList, readAnnouncedList } from '../../electron/core/imports/read-announced-list.ts'

const text = 'Numéro de série;Modèle;Genre;N° d’inventaire\nPF1ÉÀ;ThinkPad T480;Portable;00042\n'
const utf8 = (of: string) => new TextEncoder().encode(of)

async function listOf(bytes: Uint8Array): Promise<ReadList> {
  const list = await readAnnouncedList(bytes)
  if (typeof list === 'string') throw new Error(list)
  return list
}

const workbook = (rows: (string | number)[][]) => writeXlsx({ sheets: [{ name: 'Liste', rows }] })

describe('a donor’s list', () => {
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['Windows-1252', Buffer.from(text.replace('’', '\x92'), 'latin1')],
    ['UTF-16 little-endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['tabs and CRLF', utf8(text.replaceAll(';', '\t').replaceAll('\n', '\r\n'))],
    ['commas', utf8(text.replaceAll(';', ','))],
  ]
  it.each(encodings)('is read alike in %s, accents on its first line included', async (_, bytes) => {
    const { lines, columns } = await listOf(bytes)
    expect(lines).toMatchObject([
      {
        line: 2,
        problem: null,
        unit: { serial: 'PF1ÉÀ', model: 'ThinkPad T480', kind: 'laptop', donorNumber: '00042' },
      },
    ])
    expect(columns.map(({ column }) => column)).toEqual(['serial', 'model', 'kind', 'assetTag'])
  })

  it('keeps what looks like a formula as the text it is, from a CSV and from a workbook', async () => {
    const hostile = "=cmd|' /C calc'!A0"
    const csv = await listOf(utf8(`Série;Modèle\nPF1;"${hostile}"\nPF2;@SUM(A1)\n`))
    expect(csv.lines.map(({ unit }) => unit?.model)).toEqual([hostile, '@SUM(A1)'])
    const sheet = await listOf(
      await workbook([
        ['Série', 'Modèle'],
        ['PF1', hostile],
      ]),
    )
    expect(sheet.lines.map(({ unit }) => unit?.model)).toEqual([hostile])
  })

  it('finds the headings under the title of a workbook, and keeps the zeros of what is text', async () => {
    const rows = [['Parc à donner'], [''], ['N° de série', 'Modèle'], ['0012', 'OptiPlex'], [4_217, 'OptiPlex']]
    const { lines } = await listOf(await workbook(rows))
    expect(lines.map(({ line, unit }) => [line, unit?.serial])).toEqual([
      [4, '0012'],
      [5, '4217'],
    ])
  })

  it('names every line that it leaves out, with its reason', async () => {
    const told = ['PF1;T480', 'pf-1;T480', '1,23E+15;T480', '#N/A;T480', ' ; ', '"PF2;T480']
    const { lines } = await listOf(utf8(`Série;Modèle\n${told.join('\n')}\n`))
    expect(lines.map(({ line, problem }) => [line, problem?.code ?? null])).toEqual([
      [2, null],
      [3, 'TWICE_IN_FILE'],
      [4, 'SERIAL_ROUNDED'],
      [5, 'CELL_ERROR'],
      [7, 'QUOTE_NEVER_CLOSED'],
    ])
  })

  it('says of a number of a workbook that its digits are lost', async () => {
    const { lines } = await listOf(
      await workbook([
        ['Série', 'Modèle'],
        [123_456_789_012_345_680_000, 'T480'],
      ]),
    )
    expect(lines.map(({ problem }) => problem?.code)).toEqual(['SERIAL_ROUNDED'])
  })

  it('leaves out what goes beyond its bounds, and says so', async () => {
    const many = Array.from({ length: 5002 }, (_, index) => `S${index};T480`).join('\n')
    const { lines } = await listOf(utf8(`Série;Modèle\n${many}\n`))
    expect(lines.filter(({ problem }) => problem === null)).toHaveLength(5000)
    expect(lines.at(-1)?.problem).toEqual({ code: 'TOO_MANY_LINES', most: 5000 })
  })

  it.each([
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_EXCEL'],
    ['a picture', Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'NOT_A_LIST'],
    ['an empty file', new Uint8Array(), 'EMPTY'],
    ['a text without headings', utf8('bonjour;à tous\n1;2\n'), 'NO_HEADINGS'],
    ['an archive that is no workbook', zipOf([{ name: 'a.txt', bytes: utf8('a') }]), 'NOT_A_LIST'],
    ['a cut archive', zipOf([{ name: 'a.txt', bytes: utf8('a') }]).subarray(0, 20), 'BROKEN_FILE'],
  ])('refuses %s by name', async (_, bytes, problem) => {
    expect(await readAnnouncedList(bytes)).toBe(problem)
  })

  it('refuses a sheet whose cells stand so far apart that a table of them would fill the memory', async () => {
    const entries = boundedZip(
      await workbook([
        ['Série', 'Modèle'],
        ['PF1', 'T480'],
      ]),
    )
    if (typeof entries === 'string') throw new Error(entries)
    const far = entries.map(({ name, bytes }) => {
      const isSheet = name.startsWith('xl/worksheets/sheet')
      const xml = new TextDecoder().decode(bytes)
      return { name, bytes: isSheet ? utf8(xml.replace('r="A2"', 'r="XFD1048576"')) : bytes }
    })
    expect(await readAnnouncedList(zipOf(far))).toBe('SHEET_TOO_LARGE')
  })
})

describe('an archive', () => {
  const bomb = new Uint8Array(1024 * 1024 * 4)

  it('is refused when it claims more than a list can be', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `${index}`, bytes: bomb }))
    expect(boundedZip(zipOf(many))).toBe('ZIP_BOMB')
  })

  it('is refused when an entry grows over what it claims', () => {
    expect(boundedZip(zipOf([{ name: 'a', bytes: bomb, claimed: 10 }]))).toBe('ZIP_BOMB')
  })

  it('is refused when its entries lie over one another', () => {
    const random = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 * index) % 251)
    const zip = zipOf([
      { name: 'a', bytes: random },
      { name: 'b', bytes: random, isOverFirst: true },
      { name: 'c', bytes: random, isOverFirst: true },
    ])
    expect(boundedZip(zip)).toBe('ZIP_BOMB')
  })

  it('is refused when an entry is not what its checksum says', () => {
    const zip = zipOf([{ name: 'a', bytes: utf8('abc'), isStored: true }])
    zip[31] = 0x58
    expect(boundedZip(zip)).toBe('BROKEN_FILE')
  })
})

type Entry = { name: string; bytes: Uint8Array; claimed?: number; isOverFirst?: boolean; isStored?: boolean }

/** An archive as a hostile hand writes it. */
function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, claimed, isOverFirst = false, isStored = false } of entries) {
    const packed = isStored ? Buffer.from(bytes) : deflateRawSync(bytes)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(isStored ? 0 : 8, 10)
    entry.writeUInt32LE(crc32(bytes), 16)
    entry.writeUInt32LE(packed.byteLength, 20)
    entry.writeUInt32LE(claimed ?? bytes.byteLength, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(isOverFirst ? 0 : at, 42)
    directory.push(entry, Buffer.from(name))
    if (isOverFirst) continue
    parts.push(local, Buffer.from(name), packed)
    at += 30 + name.length + packed.byteLength
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.byteLength, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, list, end])
}
