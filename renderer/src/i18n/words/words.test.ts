import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { words as en } from './en.ts'
import { words as fr } from './fr.ts'

const sources = ['renderer/src/**/*.{ts,tsx}', 'shared/i18n/*.ts']

it('holds every subject that the page asks words of, in both languages', () => {
  const text = globSync(sources, { exclude: ['**/*.test.ts'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const asked = new Set([...text.matchAll(/\b(?:t|words)\(\s*['`]([a-z]+)\./g)].map(([, subject]) => subject))
  expect(asked.size).toBeGreaterThan(2)
  expect(Object.keys(fr)).toEqual(expect.arrayContaining([...asked]))
  expect(Object.keys(en)).toEqual(Object.keys(fr))
})
