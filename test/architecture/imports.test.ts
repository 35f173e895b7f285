import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coreDoors, importRules, orpcFence } from './import-rules.ts'

const root = join(import.meta.dirname, '../..')
const folders = ['shared', 'electron', 'renderer']

type Import = { file: string; target: string; isType: boolean }

function sourceFiles(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.ts$|\.d\.ts$/.test(name)),
  )
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(importPattern)].map((match) => {
    const told = match[2] ?? match[3] ?? ''
    const target = told.startsWith('.') ? posix.join(posix.dirname(file), told) : told
    return { file, target, isType: match[1] !== undefined }
  })
}

const imports = sourceFiles().flatMap(importsOf)

function isInside(target: string): boolean {
  return target === 'package.json' || folders.concat('resources').some((folder) => target.startsWith(`${folder}/`))
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node:'
  const parts = target.split('/')
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? target)
}

function breach({ file, target }: Import): string | null {
  const rule = importRules
    .filter(({ from }) => file.startsWith(from))
    .toSorted((one, other) => other.from.length - one.from.length)[0]
  if (rule === undefined) return `${file} belongs to no folder of the house`
  const isAllowed = isInside(target)
    ? rule.may.some((prefix) => target.startsWith(prefix))
    : rule.packages === 'any-but-electron'
      ? !target.startsWith('node:') && !builtinModules.includes(target) && packageOf(target) !== 'electron'
      : rule.packages.includes(packageOf(target))
  return isAllowed ? null : `${file} imports ${target}`
}

describe('the house', () => {
  it('has files to look at', () => {
    expect(imports.length).toBeGreaterThan(300)
  })

  it('keeps every folder to what it may import', () => {
    // The build scripts of the page run in Node, never in the page.
    const judged = imports.filter(
      ({ file }) => !/^(renderer|electron\/(helper|web))\/(vite\.config\.ts|build\/)/.test(file),
    )
    expect(judged.map(breach).filter((line) => line !== null)).toEqual([])
  })

  it('lets the page import the contract as types only, so that no schema reaches the browser', () => {
    const values = imports.filter(
      ({ file, target, isType }) => file.startsWith('renderer/') && target.startsWith('shared/contract/') && !isType,
    )
    expect(values.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  it('speaks oRPC only at its fence', () => {
    const strays = imports.filter(
      ({ file, target }) => target.startsWith('@orpc/') && !orpcFence.some((fence) => fence.test(file)),
    )
    expect(strays.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  it('lets shells into the core by its doors only', () => {
    const strays = imports.filter(
      ({ file, target }) =>
        /^electron\/(desktop|web|cli|start|shell)\//.test(file) &&
        target.startsWith('electron/core/') &&
        !coreDoors.some((door) => door.test(target)),
    )
    expect(strays.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  it('starts programs at its few agreed places only', () => {
    const starters = imports.filter(({ target }) => /^(node:)?child_process$/.test(target)).map(({ file }) => file)
    const allowed =
      /^electron\/(core\/probe\/run-command|core\/erasing\/helper-process|core\/testing\/run-long-command|preflight|start\/|web\/open-window|cli\/commands\/serve)/
    expect(starters.filter((file) => !allowed.test(file))).toEqual([])
  })

  it('has no clock and no chance in its rules', () => {
    const offenders = sourceFiles()
      .filter((file) => file.startsWith('shared/domain/'))
      .filter((file) =>
        /Date\.now|new Date\(\)|Math\.random|process\.|setTimeout/.test(readFileSync(join(root, file), 'utf8')),
      )
    expect(offenders).toEqual([])
  })

  it('has the top level that was agreed', () => {
    const agreed = [
      'electron',
      'renderer',
      'shared',
      'test',
      'resources',
      'package.json',
      'electron-builder.yml',
      'README.md',
    ]
    const tools = ['package-lock.json', 'tsconfig.json', 'biome.json', 'electron.vite.config.ts']
    const produced = ['node_modules', 'out', 'dist']
    const found = readdirSync(root).filter((name) => !name.startsWith('.') && !produced.includes(name))
    expect(found.filter((name) => !agreed.includes(name) && !tools.includes(name))).toEqual([])
  })
})
