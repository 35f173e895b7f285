/** The second-level headings of a page of the manual: what its contents list. */
export function manualHeadings(text: string): string[] {
  return [...text.matchAll(/^## (.+)$/gm)].map(([, words = '']) => words.trim())
}

/** The same for a heading in the text and for its line among the contents. */
export function headingId(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return `help-${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`
}
