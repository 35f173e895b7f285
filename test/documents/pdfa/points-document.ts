import { arrayOf, dictionariesIn, type PdfDictionary } from './pdf-objects.ts'
import type { Examined, Point } from './point.ts'

const says = (isWrong: boolean, problem: string) => (isWrong ? [problem] : [])
const catalogOf = ({ file }: Examined) => file.dictionaryAt(file.trailer['/Root'])
const all = ({ file }: Examined) => file.objects.flatMap(({ value }) => dictionariesIn(value))
const annotationsOf = (examined: Examined) =>
  examined.pages.flatMap(({ page }) =>
    arrayOf(examined.file.at(page.dictionary['/Annots'])).map((one) => examined.file.dictionaryAt(one)),
  )
const isOfNoSize = (one: PdfDictionary) => arrayOf(one['/Rect'] ?? null).every((side) => side === 0)

const printed = 4
const hiddenSomehow = 1 | 2 | 32 | 256

/** 6.3 to 6.5 and 6.8 to 6.11: what lies on the pages and beside them. */
export const documentPoints: Point[] = [
  {
    clause: '6.3.1',
    demand: 'No annotation but the field of the signature.',
    problems: (examined) =>
      annotationsOf(examined)
        .map((one) => String(one['/Subtype']))
        .filter((kind) => kind !== '/Widget'),
  },
  {
    clause: '6.3.2',
    demand: 'Annotations are printed and not hidden in any way.',
    problems: (examined) =>
      annotationsOf(examined).flatMap((one) => {
        const flags = Number(one['/F'] ?? 0)
        return says((flags & printed) === 0 || (flags & hiddenSomehow) !== 0, `flags ${flags}`)
      }),
  },
  {
    clause: '6.3.3',
    demand: 'An annotation of any size has one appearance of its own.',
    problems: (examined) =>
      annotationsOf(examined).flatMap((one) =>
        says(!isOfNoSize(one) && Object.keys(examined.file.dictionaryAt(one['/AP'])).join() !== '/N', 'no appearance'),
      ),
  },
  {
    clause: '6.4.1',
    demand: 'No field does anything by itself, and no reader draws it anew.',
    problems: (examined) => {
      const form = examined.file.dictionaryAt(catalogOf(examined)['/AcroForm'])
      const widgets = annotationsOf(examined).filter((one) => one['/Subtype'] === '/Widget')
      return [
        ...says(form['/NeedAppearances'] === true, 'NeedAppearances'),
        ...widgets.flatMap((one) => ['/A', '/AA'].filter((key) => key in one)),
      ]
    },
  },
  {
    clause: '6.4.2',
    demand: 'No form of XML.',
    problems: (examined) => {
      const catalog = catalogOf(examined)
      const isThere = '/XFA' in examined.file.dictionaryAt(catalog['/AcroForm'])
      return [...says(isThere, 'XFA'), ...says(catalog['/NeedsRendering'] === true, 'NeedsRendering')]
    },
  },
  {
    clause: '6.4.3',
    demand: 'A signature covers every byte of the file but its own digits, in a form that PAdES takes.',
    problems: (examined) =>
      all(examined)
        .filter((one) => one['/Type'] === '/Sig')
        .flatMap((one) => {
          const [start, first, second, length] = arrayOf(one['/ByteRange'] ?? null).map(Number)
          const { text } = examined.raw
          const gap = text.slice(first, second)
          return [
            ...says(start !== 0 || Number(second) + Number(length) !== text.length, 'bytes outside the signature'),
            ...says(!/^<[0-9a-f]+>$/i.test(gap), 'more than digits between its ranges'),
            ...says(one['/SubFilter'] !== '/ETSI.CAdES.detached', String(one['/SubFilter'])),
          ]
        }),
  },
  {
    clause: '6.5.1',
    demand: 'No action of any kind: no script, no launch, no link.',
    problems: (examined) =>
      all(examined).flatMap((one) => [
        ...says(one['/Type'] === '/Action', String(one['/S'])),
        ...['/JS', '/JavaScript', '/URI', '/A'].filter((key) => key in one),
      ]),
  },
  {
    clause: '6.5.2',
    demand: 'Nothing happens when the file, a page or a field is opened.',
    problems: (examined) => all(examined).flatMap((one) => ['/AA', '/OpenAction'].filter((key) => key in one)),
  },
  {
    clause: '6.8',
    demand: 'A file that is carried has a type, a date, both its names, and says what it is to the document.',
    problems: (examined) => {
      const { file } = examined
      const related = arrayOf(file.at(catalogOf(examined)['/AF']))
      const carried = file.objects.filter(({ dictionary }) => dictionary['/Type'] === '/Filespec')
      return [
        ...carried.flatMap(({ reference, dictionary }) => {
          const inside = file.objectAt(file.dictionaryAt(dictionary['/EF'])['/F'])
          const parameters = file.dictionaryAt(inside?.dictionary['/Params'])
          return [
            ...['/F', '/UF', '/Desc', '/AFRelationship'].filter((key) => !(key in dictionary)),
            ...says(dictionary['/F'] !== dictionary['/UF'], `${reference}: two names`),
            ...says(!/^\/[a-z]+\/[a-z-]+$/.test(String(inside?.dictionary['/Subtype'])), `${reference}: no type`),
            ...says(!/^u:D:\d{14}Z/.test(String(parameters['/ModDate'])), `${reference}: no date`),
            ...says(parameters['/Size'] !== inside?.stream?.length, `${reference}: size ${parameters['/Size']}`),
            ...says(!related.includes(reference), `${reference}: tied to nothing`),
          ]
        }),
        ...says(related.length !== carried.length, `${related.length} ties for ${carried.length} files`),
      ]
    },
  },
  {
    clause: '6.9',
    demand: 'No layer can be switched on or off.',
    problems: (examined) => says('/OCProperties' in catalogOf(examined), 'OCProperties'),
  },
  {
    clause: '6.10',
    demand: 'No other presentation, no slide show.',
    problems: (examined) => {
      const names = examined.file.dictionaryAt(catalogOf(examined)['/Names'])
      const steps = examined.pages.flatMap(({ page }) => says('/PresSteps' in page.dictionary, 'PresSteps'))
      return [...says('/AlternatePresentations' in names, 'AlternatePresentations'), ...steps]
    },
  },
  {
    clause: '6.11',
    demand: 'The document asks nothing of its reader.',
    problems: (examined) => says('/Requirements' in catalogOf(examined), 'Requirements'),
  },
]
