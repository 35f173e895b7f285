import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { words as en } from './en.ts'
import { words as fr } from './fr.ts'
import { pageWords as pagesEn } from './pages-en.ts'
import { pageWords as pagesFr } from './pages-fr.ts'

const asking = /\b(?:t|words)\(\s*['`]([a-z]+)\.([a-zA-Z]+)/g
/** Names the failures of every page; those of a page are only met once it came. */
const errorWords = join('renderer/src/api', 'error-words.ts')

/** What stands before any page came: everything that these import at once, and nothing that they import later. */
const first = ['renderer/src/main.tsx', 'renderer/src/features/bench/BenchPage.tsx']

function importedAtOnce(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || file === errorWords) return seen
  seen.add(file)
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import (?!type )|export (?!type )|\} ).*?from '(\.[^']+\.tsx?)'/gm,
  )) {
    importedAtOnce(join(dirname(file), name), seen)
  }
  return seen
}

it('holds every subject that the page asks words of, in both languages', () => {
  const text = globSync(['renderer/src/**/*.{ts,tsx}', 'shared/i18n/*.ts'], { exclude: ['**/*.test.ts'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const asked = new Set([...text.matchAll(asking)].map(([, subject]) => subject))
  expect(asked.size).toBeGreaterThan(2)
  expect(Object.keys({ ...fr, ...pagesFr })).toEqual(expect.arrayContaining([...asked]))
  expect(Object.keys(en)).toEqual(Object.keys(fr))
  expect(Object.keys(pagesEn)).toEqual(Object.keys(pagesFr))
})

it('holds from the start all that the frame and the bench say', () => {
  const files = first.flatMap((file) => [...importedAtOnce(file)])
  expect(files.length).toBeGreaterThan(40)
  const missing = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(asking)]
      .filter(([, subject = '', part = '']) => !(part in ((fr as Record<string, object>)[subject] ?? {})))
      .map(([key]) => `${file}: ${key}`),
  )
  expect(missing).toEqual([])
})
