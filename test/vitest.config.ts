import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['{shared,electron,renderer,test}/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/setup/postgres.ts'],
    // Real sockets, databases and tools on shared machines: slow is not wrong.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
