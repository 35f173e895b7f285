import { arrayOf, dictionariesIn, leavesIn } from './pdf-objects.ts'
import type { Point } from './point.ts'
import { headOf } from './raw-file.ts'

const standardFilters = ['/FlateDecode', '/ASCIIHexDecode', '/ASCII85Decode', '/RunLengthDecode', '/DCTDecode']
const says = (isWrong: boolean, problem: string) => (isWrong ? [problem] : [])

/** 6.1: how the file is written down. */
export const filePoints: Point[] = [
  {
    clause: '6.1.2',
    demand: 'The first line is the version, the second a comment of at least four bytes above 127.',
    problems: ({ raw }) => says(!/^%PDF-1\.[0-7]\n%[\x80-\xff]{4,}\n/.test(raw.text), raw.text.slice(0, 20)),
  },
  {
    clause: '6.1.3',
    demand: 'The trailer has an ID of two strings, nothing is encrypted, nothing follows the end of the file.',
    problems: ({ raw, file }) => [
      ...says(arrayOf(file.trailer['/ID'] ?? null).length !== 2, 'no ID'),
      ...says('/Encrypt' in file.trailer, 'encrypted'),
      ...says(!/%%EOF\n?$/.test(raw.text), 'bytes behind the end'),
    ],
  },
  {
    clause: '6.1.4',
    demand: 'The table of places begins with xref and one range; every place leads to its object.',
    problems: ({ raw }) => [
      ...says(!/^xref\n0 \d+\n0000000000 65535 f/.test(raw.text.slice(raw.tableStart)), 'no table'),
      ...raw.objects.flatMap(({ reference, text }) =>
        says(!text.startsWith(`${reference.replace(' R', ' obj')}\n`), `${reference} is elsewhere`),
      ),
    ],
  },
  {
    clause: '6.1.6',
    demand: 'A string in hexadecimal has an even count of digits and nothing else.',
    problems: ({ raw }) =>
      raw.objects.flatMap((object) =>
        [
          ...headOf(object)
            .replaceAll(/<<|>>/g, ' ')
            .replaceAll(/\((?:\\[\s\S]|[^\\()])*\)/g, '')
            .matchAll(/<([^>]*)>/g),
        ]
          .filter(([, digits = '']) => !/^(?:[0-9A-Fa-f]{2})*$/.test(digits))
          .map(([text]) => `${object.reference}: ${text.slice(0, 20)}`),
      ),
  },
  {
    clause: '6.1.7.1',
    demand: 'Every stream is as long as it says, between its two key words; none lies outside the file.',
    problems: ({ raw, file }) =>
      file.objects.flatMap(({ reference, dictionary, stream }) => {
        if (stream === null) return []
        const text = raw.objects.find((object) => object.reference === reference)?.text ?? ''
        const length = Number(file.at(dictionary['/Length']))
        const end = text.slice(text.indexOf('\nstream\n') + '\nstream\n'.length + length)
        const outside = ['/F', '/FFilter', '/FDecodeParms'].filter((key) => key in dictionary)
        return [
          ...says(!/^\r?\nendstream\nendobj\n/.test(end), `${reference} is not ${length} bytes long`),
          ...outside.map((key) => `${reference} has ${key}`),
        ]
      }),
  },
  {
    clause: '6.1.7.2',
    demand: 'Streams are packed by known filters only: no LZW, nothing encrypted.',
    problems: ({ file }) =>
      file.objects.flatMap(({ reference, dictionary, stream }) => {
        const filter = stream === null ? null : file.at(dictionary['/Filter'])
        const filters = Array.isArray(filter) ? filter : [filter]
        return filters
          .filter((one) => one !== null && !standardFilters.includes(String(one)))
          .map((one) => `${reference}: ${one}`)
      }),
  },
  {
    clause: '6.1.8',
    demand: 'Names are read as UTF-8, without a byte that is none.',
    problems: ({ file }) =>
      file.objects.flatMap(({ value }) =>
        leavesIn(value).flatMap((leaf) => (typeof leaf === 'string' && leaf.startsWith('n:') ? [leaf] : [])),
      ),
  },
  {
    clause: '6.1.9',
    demand: 'Every object stands between lines of its own.',
    problems: ({ raw }) =>
      raw.objects.flatMap(({ reference, text, start }) => [
        ...says(raw.text[start - 1] !== '\n', `${reference} begins inside a line`),
        ...says(!text.endsWith('\nendobj\n'), `${reference} does not end on a line`),
      ]),
  },
  {
    clause: '6.1.10',
    demand: 'No page holds an image inside its own words.',
    problems: ({ pages }) =>
      pages.flatMap(({ page, operators }) =>
        operators.flatMap(({ operator }) => says(operator === 'BI', `${page.reference} has one`)),
      ),
  },
  {
    clause: '6.1.12',
    demand: 'Permissions name the certifying signature and nothing else, without a digest of the old kind.',
    problems: ({ file }) => {
      const catalog = file.dictionaryAt(file.trailer['/Root'])
      const permissions = Object.keys(file.dictionaryAt(catalog['/Perms']))
      const references = file.objects
        .flatMap(({ value }) => dictionariesIn(value))
        .filter((one) => one['/Type'] === '/SigRef')
      return [
        ...permissions.filter((key) => !['/DocMDP', '/UR3'].includes(key)),
        ...references.flatMap((one) =>
          Object.keys(one).filter((key) => ['/DigestLocation', '/DigestMethod', '/DigestValue'].includes(key)),
        ),
      ]
    },
  },
  {
    clause: '6.1.13',
    demand: 'Numbers, names, strings, pages, nested states and the count of objects keep within their limits.',
    problems: ({ file, pages }) => [
      ...says(file.objects.length > 8_388_607, 'too many objects'),
      ...file.objects.flatMap(({ reference, value }) =>
        leavesIn(value).flatMap((leaf) => {
          if (typeof leaf === 'number') return says(Math.abs(leaf) > 2 ** 31 - 1, `${reference}: ${leaf}`)
          if (typeof leaf !== 'string') return []
          if (leaf.startsWith('/')) return says(Buffer.byteLength(leaf) > 128, `${reference}: ${leaf}`)
          return says(leaf.startsWith('u:') && Buffer.byteLength(leaf) > 32_767, `${reference}: ${leaf.slice(0, 20)}`)
        }),
      ),
      ...pages.flatMap(({ page, operators }) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = arrayOf(page.dictionary['/MediaBox'] ?? null).map(Number)
        let depth = 0
        let deepest = 0
        for (const { operator } of operators) {
          depth += operator === 'q' ? 1 : operator === 'Q' ? -1 : 0
          deepest = Math.max(deepest, depth)
        }
        return [
          ...[right - left, top - bottom].flatMap((side) =>
            says(side < 3 || side > 14_400, `${page.reference}: ${side}`),
          ),
          ...says(deepest > 28 || depth !== 0, `${page.reference}: states ${deepest} deep, ${depth} left open`),
        ]
      }),
    ],
  },
]
