import type { PdfValue } from './pdf-objects.ts'
import type { Examined, Point } from './point.ts'

const says = (isWrong: boolean, problem: string) => (isWrong ? [problem] : [])

function metadataOf({ file }: Examined) {
  const object = file.objectAt(file.dictionaryAt(file.trailer['/Root'])['/Metadata'])
  return { object, xml: Buffer.from(object?.stream ?? []).toString('utf8') }
}

/** Of what is told in the information, where the metadata says it too (ISO 19005-3, table 1). */
const told: [key: string, pattern: RegExp][] = [
  ['/Title', /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/],
  ['/Author', /<dc:creator>\s*<rdf:Seq>\s*<rdf:li>([^<]*)<\/rdf:li>/],
  ['/Subject', /<dc:description>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/],
  ['/Keywords', /<pdf:Keywords>([^<]*)</],
  ['/Creator', /<xmp:CreatorTool>([^<]*)</],
  ['/Producer', /<pdf:Producer>([^<]*)</],
  ['/CreationDate', /<xmp:CreateDate>([^<]*)</],
  ['/ModDate', /<xmp:ModifyDate>([^<]*)</],
]

/** "D:20261123231700Z" as the metadata writes it. */
function plainOf(value: PdfValue): string {
  const text = String(value).replace(/^u:/, '')
  const date = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (date === null) return text
  const [, year, month, day, hour, minute, second] = date
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

const namespaces = ['dc', 'xmp', 'pdf', 'pdfaid', 'rdf', 'x', 'xml']

/** 6.6: what the file says of itself. */
export const metadataPoints: Point[] = [
  {
    clause: '6.6.2.1',
    demand: 'The metadata is a stream of XML that any program finds without unpacking anything.',
    problems: (examined) => {
      const { object, xml } = metadataOf(examined)
      return [
        ...says(object?.dictionary['/Type'] !== '/Metadata' || object.dictionary['/Subtype'] !== '/XML', 'no metadata'),
        ...says('/Filter' in (object?.dictionary ?? {}), 'packed'),
        ...says(!/^\s*<\?xpacket begin="\ufeff?" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(xml), 'no head'),
        ...says(!/<\?xpacket end="[rw]"\?>\s*$/.test(xml), 'no end'),
        ...says(/<\?xpacket[^>]*(bytes|encoding)=/.test(xml), 'a head of the old kind'),
      ]
    },
  },
  {
    clause: '6.6.2.3',
    demand: 'It is well-formed, and uses the schemas of the standard only.',
    problems: (examined) => {
      const { xml } = metadataOf(examined)
      const open: string[] = []
      const problems: string[] = []
      for (const [, end, name = '', , closed] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
        if (!namespaces.includes(name.split(':')[0] ?? '')) problems.push(name)
        if (end === '/') problems.push(...says(open.pop() !== name, `${name} is not closed`))
        else if (closed !== '/') open.push(name)
      }
      return [...problems, ...open, ...says(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(xml), 'a bare &')]
    },
  },
  {
    clause: '6.6.3',
    demand: 'Whatever the information tells stands in the metadata in the same words.',
    problems: (examined) => {
      const information = examined.file.dictionaryAt(examined.file.trailer['/Info'])
      const { xml } = metadataOf(examined)
      return told.flatMap(([key, pattern]) => {
        const here = key in information ? plainOf(examined.file.at(information[key])) : ''
        const there = pattern.exec(xml)?.[1] ?? ''
        return says(here !== there, `${key}: “${here}” and “${there}”`)
      })
    },
  },
  {
    clause: '6.6.4',
    demand: 'It says that the file is PDF/A, part 3, level B.',
    problems: (examined) => {
      const { xml } = metadataOf(examined)
      return [
        ...says(!xml.includes('xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'), 'no schema'),
        ...says(!/<pdfaid:part>3<\/pdfaid:part>/.test(xml), 'not part 3'),
        ...says(!/<pdfaid:conformance>B<\/pdfaid:conformance>/.test(xml), 'not level B'),
      ]
    },
  },
]
