import { type Found, part } from './foreign-formats.ts'

const headLength = 64 * 1024

/** What an XML document is, by the names of its first elements; `null` for anything else. */
export function recogniseXml(text: string): Found | null {
  const head = text.slice(0, headLength)
  if (/<REQUEST\b/.test(head) && /<CONTENT\b/.test(text))
    return { kind: 'whole', format: 'glpi', pieceName: 'glpi.xml' }
  if (/<BatteryReport\b/.test(head)) return part('powercfg', 'powercfg.xml')
  if (/<node\s[^<>]{0,500}\bclass=/.test(head)) return part('lshw', 'lshw.xml')
  return null
}

/** True for a document whose root element is never closed: a transfer that broke off. */
export function isXmlCut(text: string): boolean {
  const root = /<([A-Za-z][\w-]{0,60})/.exec(text.slice(0, headLength))?.[1]
  return root !== undefined && !text.trimEnd().endsWith(`</${root}>`) && !/^<[^<>]*\/>\s*$/.test(text.trim())
}
