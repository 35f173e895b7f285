import type { Language } from '../../../../shared/domain/document.ts'
import type { HelpTopic } from '../../app/route.ts'

/** The same text as GitHub shows; each page of it comes when it is opened. */
const texts = import.meta.glob<string>('../../../../resources/manual/*/*.md', { query: '?raw', import: 'default' })
/** Addresses only: a picture is fetched with the page that shows it. */
const pictures = import.meta.glob<string>('../../../../resources/manual/*/pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
})
const folder = '../../../../resources/manual'

export async function readManualPage(language: Language, topic: HelpTopic): Promise<string> {
  const load = texts[`${folder}/${language}/${topic}.md`]
  if (load === undefined) throw new Error(`The manual has no ${topic} in ${language}`)
  return load()
}

/** Where the browser finds what the text calls "pictures/bench.webp". */
export function pictureAddress(language: Language, source: string): string | undefined {
  return pictures[`${folder}/${language}/${source}`]
}
