import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it, vi } from 'vitest'
import { rendererConfig } from '../../renderer/vite.config.ts'

/** Of script, packed: all that is needed until the bench stands, its words in one language included. */
const mostBytes = 150_000

type Chunk = { fileName: string; name: string; code: string; imports: string[] }

it('brings the entrance and the bench in 150 kB of script, every other section later', async () => {
  const chunks = await builtChunks()
  const entry = chunks.find(({ code }) => code.includes('getElementById(`root`)') && code.length < 1000)
  const first = [entry, chunks.find(({ name }) => name === 'fr')].flatMap((one) => withImports(one, chunks))
  expect(first.length).toBeGreaterThan(3)
  expect([...new Set(first)].reduce((sum, { code }) => sum + gzipSync(code).length, 0)).toBeLessThan(mostBytes)
  expect(first.filter(({ code }) => code.length > 100_000).map(({ name }) => name)).toEqual(['first'])
})

async function builtChunks(): Promise<Chunk[]> {
  // As it ships: a test would else be given React for development.
  vi.stubEnv('NODE_ENV', 'production')
  const config = rendererConfig()
  const built = await build({
    ...config,
    configFile: false,
    mode: 'production',
    logLevel: 'silent',
    build: { ...config.build, write: false },
  })
  if (!('output' in built)) throw new Error('Not a whole build')
  return built.output.filter((one) => one.type === 'chunk')
}

function withImports(chunk: Chunk | undefined, all: readonly Chunk[], seen = new Set<Chunk>()): Chunk[] {
  if (chunk === undefined || seen.has(chunk)) return [...seen]
  seen.add(chunk)
  for (const name of chunk.imports)
    withImports(
      all.find(({ fileName }) => fileName === name),
      all,
      seen,
    )
  return [...seen]
}
