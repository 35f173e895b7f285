import { describe, expect, it } from 'vitest'
import { papers as en } from '../../shared/i18n/en/papers.ts'
import { papers as fr } from '../../shared/i18n/fr/papers.ts'

type Words = { readonly [key: string]: string | Words }

describe('the words of the papers', () => {
  it('are spaced as French is: narrow before ; ! ?, no-break before : and inside « »', () => {
    const wrong = textsOf(fr).filter((text) => /[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/.test(text))
    expect(wrong).toEqual([])
  })

  it('use the curly apostrophe in both languages', () => {
    expect([...textsOf(fr), ...textsOf(en)].filter((text) => text.includes("'"))).toEqual([])
  })

  it('speak of drives, machines and erasing only', () => {
    expect(textsOf(en).filter((text) => /\b(wip|disk|device|computer)/i.test(text))).toEqual([])
    expect(textsOf(fr).filter((text) => /\b(ordinateur|blanchiment|poste)\b/i.test(text))).toEqual([])
  })
})

function textsOf(words: Words): string[] {
  return Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : textsOf(word)))
}
