const plainWord = /[-+.\d]{1,30}|[A-Za-z'"*]{1,20}/y
const mostWords = 400_000

/**
 * The strings, numbers and operators of a stream that draws, in order; strings keep their parentheses. Names and
 * hexadecimal strings are left out: they name fonts, and glyphs that only their font could tell. Reads every character
 * once, however the brackets are nested.
 */
export function pdfWords(stream: string): string[] {
  const words: string[] = []
  let place = 0
  while (place < stream.length && words.length < mostWords) {
    const sign = stream[place] ?? ''
    if (sign === '(') {
      const end = stringEnd(stream, place)
      if (end < 0) break
      words.push(stream.slice(place, end))
      place = end
      continue
    }
    if (sign === '/' || sign === '<' || sign === '%') {
      place = skipped(stream, place, sign)
      continue
    }
    plainWord.lastIndex = place
    const word = plainWord.exec(stream)?.[0]
    if (word !== undefined) words.push(word)
    place += word?.length ?? 1
  }
  return words
}

/** The place after the parenthesis that closes this one; -1 where none does. */
function stringEnd(stream: string, start: number): number {
  let depth = 0
  for (let place = start; place < stream.length; place += 1) {
    const sign = stream[place]
    if (sign === '\\') place += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    if (depth === 0) return place + 1
  }
  return -1
}

function skipped(stream: string, start: number, sign: string): number {
  if (sign === '/') {
    let place = start + 1
    while (/[A-Za-z0-9_+.#-]/.test(stream[place] ?? ' ')) place += 1
    return place
  }
  if (sign === '<' && stream[start + 1] === '<') return start + 2
  const end = stream.indexOf(sign === '<' ? '>' : '\n', start)
  return end < 0 ? stream.length : end + 1
}
