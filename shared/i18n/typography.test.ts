import { describe, expect, it } from 'vitest'
import { en } from './messages.en.ts'
import { fr } from './messages.fr.ts'

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`))
}

const french = textsOf(fr)

function offending(pattern: RegExp): string[] {
  return french.filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${text}`)
}

describe('the French catalogue', () => {
  it('has words', () => {
    expect(french.length).toBeGreaterThan(500)
  })

  it('puts a narrow no-break space before ; ! and ?', () => {
    expect(offending(/[^\u202f(«][;!?](\s|$)|\u00a0[;!?]/)).toEqual([])
  })

  it('puts a no-break space before : and inside « »', () => {
    expect(offending(/ :|«[^\u00a0]|[^\u00a0]»/)).toEqual([])
  })

  it('writes its apostrophes as apostrophes', () => {
    expect(offending(/[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]/)).toEqual([])
  })
})

describe('both catalogues', () => {
  it('fill in the same values', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted()
    const english = new Map(textsOf(en))
    const differing = french.filter(([path, text]) => {
      const twin = english.get(path)
      return twin !== undefined && new Set(values(text)).symmetricDifference(new Set(values(twin))).size > 0
    })
    expect(differing.map(([path]) => path)).toEqual([])
  })

  it('leave no French in English', () => {
    const left = textsOf(en).filter(([path, text]) => /[éèêàùçœ]/i.test(text) && !/languageOf|Établi/.test(path + text))
    expect(left).toEqual([])
  })
})
