/** `label` is the attribute "name", by which some formats tell their elements apart. */
export type XmlNode = { name: string; label: string | undefined; text: string; children: XmlNode[] }

const mostNodes = 400_000
const deepest = 64

/**
 * The elements of an XML document, names in lower case, attributes left out but "name". `null` for a document that is
 * cut, badly nested, too deep or too long, and for one that declares entities of its own: none of those read here ever
 * does.
 */
export function readXmlTree(text: string): XmlNode | null {
  const root: XmlNode = { name: '', label: undefined, text: '', children: [] }
  const stack: XmlNode[] = [root]
  let nodeCount = 0
  let place = 0
  while (place < text.length) {
    const open = text.indexOf('<', place)
    const holder = stack.at(-1)
    if (holder === undefined) return null
    holder.text += decodeEntities(text.slice(place, open < 0 ? text.length : open)).trim()
    if (open < 0) break
    const skipped = skip(text, open)
    if (skipped !== null) {
      if (skipped.end < 0) return null
      holder.text += skipped.text
      place = skipped.end
      continue
    }
    const close = text.indexOf('>', open)
    if (close < 0 || text.startsWith('<!', open)) return null
    const tag = text.slice(open + 1, close)
    place = close + 1
    if (tag.startsWith('/')) {
      if (stack.length < 2 || nameOf(tag.slice(1)) !== holder.name) return null
      stack.pop()
      continue
    }
    const node: XmlNode = { name: nameOf(tag), label: labelOf(tag), text: '', children: [] }
    nodeCount += 1
    if (node.name === '' || nodeCount > mostNodes || stack.length > deepest) return null
    holder.children.push(node)
    if (!tag.endsWith('/')) stack.push(node)
  }
  return stack.length === 1 && root.children.length === 1 ? (root.children[0] ?? null) : null
}

/** Comments and instructions say nothing; a CDATA section is text as it stands. `end` is -1 where it never ends. */
function skip(text: string, open: number): { end: number; text: string } | null {
  const kinds: [string, string][] = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ]
  const kind = kinds.find(([start]) => text.startsWith(start, open))
  if (kind === undefined) return null
  const [start, stop] = kind
  const end = text.indexOf(stop, open + start.length)
  if (end < 0) return { end: -1, text: '' }
  return { end: end + stop.length, text: start === '<![CDATA[' ? text.slice(open + start.length, end) : '' }
}

function nameOf(tag: string): string {
  return (/^[A-Za-z_][\w.:-]{0,100}/.exec(tag)?.[0] ?? '').toLowerCase()
}

function labelOf(tag: string): string | undefined {
  return /\sname\s{0,4}=\s{0,4}["']([^"'<>]{0,200})["']/.exec(tag.slice(0, 1000))?.[1]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
