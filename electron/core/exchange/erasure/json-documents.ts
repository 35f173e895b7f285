import { parseJson } from '../../probe/drive-text.ts'

const mostDocuments = 16

/** The JSON documents of a text: one, or several that were written one after the other. Empty for anything else. */
export function jsonDocuments(text: string): unknown[] {
  if (!/^\s*[[{]/.test(text)) return []
  const whole = parseJson(text)
  if (whole !== null && whole !== undefined) return [whole]
  const documents: unknown[] = []
  for (const piece of pieces(text)) {
    const document = parseJson(piece)
    if (document === null || document === undefined) return []
    documents.push(document)
  }
  return documents
}

/** Cut where every bracket is closed; what stands in strings is no bracket. */
function pieces(text: string): string[] {
  const found: string[] = []
  let [start, depth, isString] = [0, 0, false]
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place]
    if (isString) {
      if (sign === '\\') place += 1
      else if (sign === '"') isString = false
    } else if (sign === '"') isString = true
    else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') {
      depth -= 1
      if (depth > 0) continue
      found.push(text.slice(start, place + 1))
      start = place + 1
      if (depth < 0 || found.length > mostDocuments) return []
    }
  }
  return text.slice(start).trim() === '' ? found : []
}
