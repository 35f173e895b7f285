import { defineConfig } from 'vitest/config'

/** `vitest run --config test/desktop/e2e.config.ts`: what only the real binary can show. */
export default defineConfig({
  test: { include: ['test/desktop/*.e2e.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
})
