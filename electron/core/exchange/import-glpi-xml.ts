// glpi-inventory   (also fusioninventory-inventory and OCS Inventory's --local)
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { glpiContentSchema } from './glpi.schema.ts'
import { factsFromGlpi } from './import-glpi-json.ts'
import { readXmlTree, type XmlNode } from './xml-tree.ts'

const longestText = 16 * 1024 * 1024

/** The XML form of the inventory; `null` for anything else, and for a document that is cut. */
export function importGlpiXml(text: string): WitnessFacts | null {
  const root = readXmlTree(text.slice(0, longestText))
  if (root?.name !== 'request') return null
  const content = root.children.find(({ name }) => name === 'content')
  if (content === undefined) return null
  return factsFromGlpi(glpiContentSchema.parse(sectionsOf(content)))
}

/** The agent writes a list as the same element again and again. */
function sectionsOf(content: XmlNode): Record<string, Record<string, string>[]> {
  const sections = new Map<string, Record<string, string>[]>()
  for (const { name, children } of content.children) {
    const items = sections.get(name) ?? []
    items.push(Object.fromEntries(children.map((child) => [child.name, child.text])))
    sections.set(name, items)
  }
  return Object.fromEntries(sections)
}
