import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { words as en } from './en.ts'
import { words as fr } from './fr.ts'
import { laterWords as laterEn } from './later-en.ts'
import { laterWords as laterFr } from './later-fr.ts'

const subjectsAsked = (files: string[]) =>
  new Set(
    globSync(files, { exclude: ['**/*.test.ts'] })
      .map((file) => readFileSync(file, 'utf8'))
      .flatMap((text) => [...text.matchAll(/\b(?:t|words)\(\s*['`]([a-z]+)\./g)].map(([, subject]) => subject)),
  )

it('holds every subject that the page asks words of, in both languages', () => {
  const asked = subjectsAsked(['renderer/src/**/*.{ts,tsx}', 'shared/i18n/*.ts'])
  expect(asked.size).toBeGreaterThan(2)
  expect(Object.keys({ ...fr, ...laterFr })).toEqual(expect.arrayContaining([...asked]))
  expect(Object.keys(en)).toEqual(Object.keys(fr))
  expect(Object.keys(laterEn)).toEqual(Object.keys(laterFr))
})

it('asks nothing of the later words in what stands from the start', () => {
  const asked = subjectsAsked(['renderer/src/{app,components,i18n}/*.{ts,tsx}', 'renderer/src/features/session/*.tsx'])
  expect(Object.keys(fr)).toEqual(expect.arrayContaining([...asked]))
})
