// system_profiler
import { textLines } from '../text-lines.ts'

export type ProfilerSection = { title: string; path: string[]; fields: ReadonlyMap<string, string> }

type Open = { title: string; path: string[]; indent: number; fields: Map<string, string> }

const longestText = 4_000_000
const mostSections = 5000

/** The report's headings with the lines below each; indentation alone tells what belongs where. */
export function profilerSections(text: string): ProfilerSection[] {
  const sections: Open[] = []
  let stack: Open[] = []
  for (const line of textLines(text, longestText)) {
    const match = /^( *)(\S[^:]{0,120}|\S+):(?: (.{0,500}))?$/.exec(line)
    if (!match) continue
    const indent = (match[1] ?? '').length
    stack = stack.filter((section) => section.indent < indent).slice(-20)
    const title = match[2] ?? ''
    if (match[3] !== undefined) {
      stack.at(-1)?.fields.set(title, match[3].trim())
    } else if (sections.length < mostSections) {
      const opened: Open = { title, path: stack.map((section) => section.title), indent, fields: new Map() }
      sections.push(opened)
      stack.push(opened)
    }
  }
  return sections
}
