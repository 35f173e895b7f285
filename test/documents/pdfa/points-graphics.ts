import { arrayOf, dictionariesIn, type PdfDictionary } from './pdf-objects.ts'
import type { Examined, Point } from './point.ts'

const operators =
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
const known = new Set(operators.split(' '))
const intents = ['/RelativeColorimetric', '/AbsoluteColorimetric', '/Perceptual', '/Saturation']
const says = (isWrong: boolean, problem: string) => (isWrong ? [problem] : [])
const all = ({ file }: Examined) => file.objects.flatMap(({ value }) => dictionariesIn(value))
const imagesOf = ({ file }: Examined) => file.objects.filter(({ dictionary }) => dictionary['/Subtype'] === '/Image')

/** Which resource an operator names, by its kind. */
const named: Record<string, string> = { Tf: '/Font', Do: '/XObject', gs: '/ExtGState', sh: '/Shading' }

/** 6.2: what is drawn. Fonts have a file of their own. */
export const graphicsPoints: Point[] = [
  {
    clause: '6.2.2',
    demand: 'Pages use the operators of ISO 32000-1 only, and every resource they name is their own.',
    problems: ({ pages, file }) =>
      pages.flatMap(({ page, resources, operators: used }) =>
        used.flatMap(({ operator, operands }) => {
          const kind = named[operator]
          const isThere = kind === undefined || (operands[0] ?? '') in file.dictionaryAt(resources[kind])
          return [
            ...says(!known.has(operator), `${page.reference}: ${operator}`),
            ...says(!isThere, `${page.reference}: ${operands[0]}`),
          ]
        }),
      ),
  },
  {
    clause: '6.2.3',
    demand: 'One output intent for PDF/A, with a display or printer profile of red, green and blue inside the file.',
    problems: ({ file }) => {
      const catalog = file.dictionaryAt(file.trailer['/Root'])
      const listed = arrayOf(file.at(catalog['/OutputIntents'])).map((one) => file.dictionaryAt(one))
      const [intent, ...others] = listed.filter((one) => one['/S'] === '/GTS_PDFA1')
      const profile = file.objectAt(intent?.['/DestOutputProfile'])
      const header = Buffer.from(profile?.stream?.subarray(0, 128) ?? []).toString('latin1')
      return [
        ...says(intent === undefined || others.length > 0, `${listed.length} intents`),
        ...says(header.slice(36, 40) !== 'acsp', 'no profile'),
        ...says(!['mntr', 'prtr'].includes(header.slice(12, 16)), `profile of class ${header.slice(12, 16)}`),
        ...says(header.slice(16, 20) !== 'RGB ' || profile?.dictionary['/N'] !== 3, 'profile of other colours'),
        ...says(header.charCodeAt(8) > 4, `profile of version ${header.charCodeAt(8)}`),
        ...says(profile?.stream?.length !== Number(sizeIn(header)), 'profile of another length'),
      ]
    },
  },
  {
    clause: '6.2.4.3',
    demand: 'Colours are grey or red, green and blue, which the output intent describes; never those of a press.',
    problems: ({ pages, file }) => [
      ...pages.flatMap(({ page, operators: used }) =>
        used.flatMap(({ operator, operands }) => {
          const isPress = operator === 'k' || operator === 'K' || operands[0] === '/DeviceCMYK'
          return says(isPress, `${page.reference}: ${operator} ${operands[0]}`)
        }),
      ),
      ...file.objects
        .filter(({ dictionary }) => dictionary['/Subtype'] === '/Image')
        .flatMap(({ reference, dictionary }) => {
          const space = String(file.at(dictionary['/ColorSpace']))
          return says(!['/DeviceRGB', '/DeviceGray'].includes(space), `${reference}: ${space}`)
        }),
    ],
  },
  {
    clause: '6.2.5',
    demand: 'No graphics state has a transfer function or a halftone.',
    problems: (examined) =>
      statesOf(examined).flatMap((state) =>
        Object.keys(state).filter((key) => ['/TR', '/TR2', '/HT', '/HTP'].includes(key)),
      ),
  },
  {
    clause: '6.2.6',
    demand: 'Rendering intents are the four of the standard.',
    problems: (examined) => [
      ...all(examined).flatMap((one) =>
        '/Intent' in one && !intents.includes(String(one['/Intent'])) ? [String(one['/Intent'])] : [],
      ),
      ...examined.pages.flatMap(({ operators: used }) =>
        used.flatMap(({ operator, operands }) => says(operator === 'ri' && !intents.includes(operands[0] ?? ''), 'ri')),
      ),
    ],
  },
  {
    clause: '6.2.8',
    demand: 'Images are of 1, 2, 4 or 8 bits, not smoothed by the reader, without alternates.',
    problems: (examined) =>
      imagesOf(examined).flatMap(({ reference, dictionary }) => [
        ...says(![1, 2, 4, 8].includes(Number(dictionary['/BitsPerComponent'])), `${reference}: bits`),
        ...says(dictionary['/Interpolate'] === true, `${reference}: smoothed`),
        ...['/Alternates', '/OPI'].filter((key) => key in dictionary).map((key) => `${reference}: ${key}`),
      ]),
  },
  {
    clause: '6.2.9',
    demand: 'No form refers to another file, none is PostScript.',
    problems: ({ file }) =>
      file.objects
        .filter(({ dictionary }) => ['/Form', '/PS'].includes(String(dictionary['/Subtype'])))
        .flatMap(({ reference, dictionary }) => [
          ...says(dictionary['/Subtype'] === '/PS', `${reference}: PostScript`),
          ...['/OPI', '/PS', '/Ref'].filter((key) => key in dictionary).map((key) => `${reference}: ${key}`),
        ]),
  },
  {
    clause: '6.2.10',
    demand: 'Nothing is see-through: no mask, no opacity, no blend mode, no group without its colours.',
    problems: (examined) => [
      ...statesOf(examined).flatMap((state) => [
        ...['/CA', '/ca'].filter((key) => key in state && state[key] !== 1 && state[key] !== 1.0),
        ...says('/SMask' in state && state['/SMask'] !== '/None', 'soft mask'),
        ...says('/BM' in state && state['/BM'] !== '/Normal', 'blend mode'),
      ]),
      ...imagesOf(examined).flatMap(({ reference, dictionary }) =>
        ['/SMask', '/SMaskInData', '/Mask'].filter((key) => key in dictionary).map((key) => `${reference}: ${key}`),
      ),
      ...examined.pages.flatMap(({ page }) => says('/Group' in page.dictionary, `${page.reference}: group`)),
    ],
  },
]

function statesOf(examined: Examined): PdfDictionary[] {
  const { file, pages } = examined
  const listed = pages.flatMap(({ resources }) => Object.values(file.dictionaryAt(resources['/ExtGState'])))
  return [
    ...listed.map((one) => file.dictionaryAt(one)),
    ...all(examined).filter((one) => one['/Type'] === '/ExtGState'),
  ]
}

/** An ICC profile begins with its own length. */
function sizeIn(header: string): number {
  return header.length < 4 ? -1 : Buffer.from(header, 'latin1').readUInt32BE(0)
}
