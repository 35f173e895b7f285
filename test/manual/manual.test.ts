import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { helpTopics } from '../../renderer/src/app/route.ts'
import { en } from '../../shared/i18n/messages.en.ts'
import { fr } from '../../shared/i18n/messages.fr.ts'

const root = join(import.meta.dirname, '../../resources/manual')
const catalogues = { fr, en } as const
const languages = ['fr', 'en'] as const
const mostBytes = 2.5 * 1024 * 1024

function textOf(language: 'fr' | 'en', topic: string): string {
  return readFileSync(join(root, language, `${topic}.md`), 'utf8')
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}

/** What the application says: whole words, and sentences with something filled in ("Éditer : Bon de remise"). */
function saidBy(catalogue: object): (words: string) => boolean {
  const words = wordsOf(catalogue)
  const whole = new Set(words)
  const filled = words
    .filter((one) => /^\p{L}{3}.*\{\{/u.test(one))
    .map(
      (one) =>
        new RegExp(
          `^${one
            .split(/\{\{\w+\}\}/)
            .map(RegExp.escape)
            .join('.+')}$`,
          'u',
        ),
    )
  return (said) => whole.has(said) || filled.some((pattern) => pattern.test(said))
}

describe.each(languages)('the manual (%s)', (language) => {
  const isSaid = saidBy(catalogues[language])

  it('has a page for each topic, and no other', () => {
    const files = globSync('*.md', { cwd: join(root, language) }).toSorted()
    expect(files).toEqual(helpTopics.map((topic) => `${topic}.md`).toSorted())
  })

  it('begins each page with the title that the application gives it', () => {
    for (const topic of helpTopics) {
      expect(textOf(language, topic).split('\n')[0]).toBe(`# ${catalogues[language].manual.topics[topic]}`)
    }
  })

  it('names buttons and sections by the very words of the screen', () => {
    const named = helpTopics.flatMap((topic) =>
      [...textOf(language, topic).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => ({ topic, words })),
    )
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter(({ words }) => !isSaid(words.replaceAll('\n', ' ')))).toEqual([])
  })

  it('shows pictures that exist, each described, and keeps none that it does not show', () => {
    const shown = helpTopics.flatMap((topic) => [...textOf(language, topic).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)])
    expect(shown.map(([, alt = '']) => alt.length >= 10)).not.toContain(false)
    const files = readdirSync(join(root, language, 'pictures')).map((name) => `pictures/${name}`)
    expect([...new Set(shown.map(([, , source]) => source))].toSorted()).toEqual(files.toSorted())
  })

  it('links to pages that exist', () => {
    for (const topic of helpTopics) {
      const links = [...textOf(language, topic).matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)].map(([, to = '']) => to)
      expect(links.filter((to) => !existsSync(join(root, language, to)))).toEqual([])
    }
  })
})

it('says the same in both languages: the same headings, pictures and steps', () => {
  const shapeOf = (language: 'fr' | 'en', topic: string) =>
    textOf(language, topic)
      .split('\n')
      .map((line) => /^(#+ |\d+\. |- |\| |!\[.*\]\((.*)\))/.exec(line))
      .flatMap((match) => (match === null ? [] : [match[2] ?? match[1]]))
  for (const topic of helpTopics) expect(shapeOf('en', topic), topic).toEqual(shapeOf('fr', topic))
})

it('puts French spaces in French', () => {
  const text = helpTopics
    .map((topic) => textOf('fr', topic).replaceAll(/`[^`]*`|\]\([^)]*\)|^\|[ -|]*$/gm, ''))
    .join('\n')
  expect([...text.matchAll(/.{0,20} [:;!?»](?=\s|$)|« .{0,20}|[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ].{0,10}/gm)].map(String)).toEqual(
    [],
  )
})

it('weighs little: it comes with every package', () => {
  const bytes = globSync('*/pictures/*.webp', { cwd: root }).map((file) => statSync(join(root, file)).size)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(mostBytes)
})
