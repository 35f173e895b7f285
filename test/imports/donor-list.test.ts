import { describe, expect, it } from 'vitest'
import { csvRows } from '../../electron/core/exchange/csv-rows.ts'
import { donorColumnsOf } from '../../electron/core/exchange/donor-columns.ts'
import { driveOfWords, kindOfWords, memoryOfWords } from '../../electron/core/exchange/donor-words.ts'
import { readDonorList } from '../../electron/core/imports/read-donor-list.ts'
import { interpretEvidence } from '../../electron/core/probe/interpret-evidence.ts'
import { donorList } from './samples.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const gibibyte = 1024 ** 3

function facts(list: string, index = 0) {
  const machine = readDonorList(utf8(list)).machines[index]
  return machine === undefined ? null : interpretEvidence([machine.piece]).facts
}

describe('the list of a donor', () => {
  it('gives one machine a line', () => {
    const { machines, problems } = readDonorList(utf8(donorList))
    expect([machines.map(({ line }) => line), problems]).toEqual([[2, 3], []])
    expect(facts(donorList)).toMatchObject({
      identity: { manufacturer: 'Dell', model: 'Latitude 5490', serial: 'ABC1234', ownerAssetTag: 'INV-0042' },
      chassis: { kind: 'laptop' },
      cpus: [{ manufacturer: 'Intel', model: 'Core i5-8350U' }],
      memory: { totalBytes: 8 * gibibyte },
      drives: [{ sizeBytes: 256e9, mediaType: 'ssd', serial: null }],
    })
    // The form in which spreadsheets keep leading zeros.
    expect(facts(donorList, 1)?.identity.serial).toBe('00042')
  })

  it('is the same in every encoding and with every separator', () => {
    const expected = readDonorList(utf8(donorList)).machines.map(({ piece }) => interpretEvidence([piece]).facts)
    const forms = [
      new Uint8Array(Buffer.from(donorList, 'latin1')),
      new Uint8Array([0xff, 0xfe, ...Buffer.from(donorList, 'utf16le')]),
      utf8(`\ufeff${donorList}`),
      utf8(donorList.replaceAll('\n', '\r\n')),
      utf8(donorList.replaceAll(';', '\t')),
      utf8(donorList.replaceAll(';', ',')),
    ]
    for (const bytes of forms) {
      expect(readDonorList(bytes).machines.map(({ piece }) => interpretEvidence([piece]).facts)).toEqual(expected)
    }
  })

  it('names every line that it does not take', () => {
    const list = [
      'Marque;Modèle;N° de série',
      'Dell;Latitude 5490;ABC1234',
      ';;',
      ';Unknown;To be filled by O.E.M.',
      'Dell;Latitude 5490;abc1234',
      'HP;EliteDesk;1,23E+12',
      `HP;${'x'.repeat(9000)};Z`,
      'HP;"EliteDesk;K1',
    ]
    const { machines, problems } = readDonorList(utf8(list.join('\n')))
    expect(machines.map(({ line }) => line)).toEqual([2, 7, 8])
    expect(problems).toEqual([
      { line: 4, code: 'LINE_EMPTY' },
      { line: 5, code: 'LINE_TWICE' },
      { line: 6, code: 'SERIAL_ROUNDED' },
      { line: 8, code: 'LIST_CUT' },
    ])
    const long = ['Modèle;Série', ...Array.from({ length: 205 }, (_, index) => `M;S${index}`)].join('\n')
    expect(readDonorList(utf8(long)).problems).toEqual([{ line: 202, code: 'TOO_MANY_LINES' }])
  })

  it('takes formulas for the text they are', () => {
    expect(facts(`Modèle;Série\n=1+2;@SUM(A1)\n`)?.identity).toMatchObject({
      model: '=1+2',
      serial: '@SUM(A1)',
    })
  })

  it.each([
    ['Numéro de série', 'serial'],
    ['N° série', 'serial'],
    ['S/N', 'serial'],
    ['Service Tag', 'serial'],
    ['N° d’inventaire', 'assetTag'],
    ['Asset tag', 'assetTag'],
    ['Mémoire vive (Go)', 'memory'],
    ['RAM', 'memory'],
    ['Disque dur', 'drive'],
    ['N° de série du disque', 'driveSerial'],
    ['MARQUE ', 'manufacturer'],
    ['Type de matériel', 'kind'],
  ])('knows the heading %j', (heading, column) => {
    expect(donorColumnsOf(['Modèle', heading])?.places).toHaveProperty(column, 1)
  })

  it('is none without headings that are known', () => {
    expect(donorColumnsOf(['Nom', 'Prénom', 'Téléphone'])).toBeNull()
    expect(donorColumnsOf(['Modèle'])).toBeNull()
    expect(readDonorList(utf8('bonjour')).problems).toEqual([{ line: null, code: 'UNKNOWN_FORMAT' }])
  })

  it('understands words as people write them, and no more', () => {
    expect(
      ['8 Go', '8GB', '8192 Mo', '2x4 Go', '8', '4096', '0', '200', 'beaucoup'].map((words) =>
        memoryOfWords(words, null),
      ),
    ).toEqual([8 * gibibyte, 8 * gibibyte, 8 * gibibyte, 8 * gibibyte, 8 * gibibyte, 4 * gibibyte, null, null, null])
    expect(['SSD 256 Go', '1 To', '500', 'HDD', 'aucun'].map((words) => driveOfWords(words, null))).toEqual([
      { sizeBytes: 256e9, mediaType: 'ssd' },
      { sizeBytes: 1e12, mediaType: null },
      { sizeBytes: 500e9, mediaType: null },
      { sizeBytes: null, mediaType: 'hdd' },
      null,
    ])
    expect(['PC portable', 'UC', 'Tout-en-un', 'écran', 'imprimante', null].map(kindOfWords)).toEqual([
      'laptop',
      'desktop',
      'all-in-one',
      'monitor',
      null,
      null,
    ])
  })

  it('keeps quotes, breaks and separators inside quoted cells', () => {
    expect(csvRows('a;b\n"x ""y""; z";"one\ntwo"\nlast;', 10)).toEqual({
      separator: ';',
      isWhole: true,
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['x "y"; z', 'one\ntwo'] },
        { line: 4, cells: ['last'] },
      ],
    })
  })
})
