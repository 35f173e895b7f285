import type { XmlNode } from '../xml-tree.ts'

/** Every `<entries name="erasure">` of a Blancco report, wherever its version puts them. */
export function blanccoErasures(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = []
  const toVisit = [root]
  for (let node = toVisit.pop(); node !== undefined && found.length < 500; node = toVisit.pop()) {
    if (titleOf(node) === 'erasure') found.push(node)
    else toVisit.push(...node.children.toReversed())
  }
  return found
}

/** The first element of this title anywhere below, as text; `null` without one or when it is empty. */
export function blanccoText(node: XmlNode, ...titles: string[]): string | null {
  const found = below(node).find((one) => titles.includes(titleOf(one)) && one.text !== '')
  return found?.text.slice(0, 500) ?? null
}

/** All of them whose title fits, with their texts. */
export function blanccoTexts(node: XmlNode, title: RegExp): string[] {
  return below(node).flatMap((one) => (title.test(titleOf(one)) && one.text !== '' ? [one.text.slice(0, 500)] : []))
}

export function blanccoPart(node: XmlNode, title: string): XmlNode | null {
  return below(node).find((one) => titleOf(one) === title) ?? null
}

/** `<entry name="state">` of most versions, `<state>` of some exports. */
function titleOf({ name, label }: XmlNode): string {
  return (name === 'entry' || name === 'entries' ? (label ?? '') : name).toLowerCase().replace(/[\s.]+/g, '_')
}

function below(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = []
  const toVisit = node.children.toReversed()
  for (let one = toVisit.pop(); one !== undefined && found.length < 5000; one = toVisit.pop()) {
    found.push(one)
    toVisit.push(...one.children.toReversed())
  }
  return found
}
