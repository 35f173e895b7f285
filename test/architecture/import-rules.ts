/** Who may import whom. The same table in words is in the README; Biome keeps the coarse half while one types. */
export type ImportRule = {
  /** Path prefix of the importing files, the longest that fits decides. */
  from: string
  /** Path prefixes inside the repository. */
  may: readonly string[]
  /** Packages, by name; `node:` stands for all of Node. */
  packages: readonly string[] | 'any-but-electron'
}

const shared = ['shared/']
const orpc = ['@orpc/contract', '@orpc/client', '@orpc/server']

export const importRules: readonly ImportRule[] = [
  { from: 'shared/domain/', may: ['shared/domain/'], packages: [] },
  {
    from: 'shared/contract/',
    may: ['shared/contract/', 'shared/domain/'],
    packages: ['zod', '@orpc/contract'],
  },
  { from: 'shared/i18n/', may: shared, packages: ['i18next'] },
  {
    from: 'electron/core/',
    may: ['electron/core/', 'shared/', 'resources/', 'package.json'],
    // oRPC is fenced below.
    packages: [
      'node:',
      '@orpc/server',
      'kysely',
      'node-forge',
      'better-sqlite3',
      'pg',
      'pdfkit',
      'bwip-js',
      'zod',
      'csv-stringify',
      'fast-png',
      'jpeg-js',
      'hucre',
      '@zip.js/zip.js',
      'systeminformation',
      'ulid',
      'uqr',
    ],
  },
  { from: 'electron/shell/', may: ['electron/shell/', 'electron/core/', 'shared/'], packages: ['node:', ...orpc] },
  {
    from: 'electron/desktop/',
    // The listener of the network is the web shell's; a bench that works in a window serves tested machines too.
    may: ['electron/desktop/', 'electron/web/lan/', 'electron/shell/', 'electron/core/', 'shared/'],
    packages: ['node:', 'electron', ...orpc],
  },
  {
    from: 'electron/web/',
    may: ['electron/web/', 'electron/shell/', 'electron/core/', 'shared/'],
    packages: ['node:', 'bonjour-service', ...orpc],
  },
  { from: 'electron/cli/', may: ['electron/cli/', 'electron/core/', 'shared/'], packages: ['node:', ...orpc] },
  {
    from: 'electron/start/',
    may: ['electron/start/', 'electron/web/', 'electron/shell/', 'electron/core/', 'shared/'],
    packages: ['node:'],
  },
  {
    from: 'electron/helper/',
    may: ['electron/helper/', 'electron/core/probe/', 'shared/domain/'],
    packages: ['node:', 'zod'],
  },
  {
    from: 'renderer/',
    may: ['renderer/', 'shared/', 'resources/'],
    packages: 'any-but-electron',
  },
  { from: 'electron/preflight.mjs', may: [], packages: ['child_process', 'fs', 'module', 'path', 'url'] },
]

/** Only these speak oRPC: a change of transport touches them and no rule of the trade. */
export const orpcFence: readonly RegExp[] = [
  /^shared\/contract\//,
  /\.router\.ts$/,
  /^electron\/core\/(router|procedure)\.ts$/,
  /^electron\/(desktop|web|web\/lan)\/serve-[a-z]+\.ts$/,
  /^electron\/shell\/(broken-calls|served-core)\.ts$/,
  /^electron\/cli\/commands\//,
  /^renderer\/src\/api\//,
  /^renderer\/src\/features\//,
]

/** Files of the core that shells may reach; the rest of it is the core's own business. */
export const coreDoors: readonly RegExp[] = [
  /^electron\/core\/(create-core|deps|default-deps|data-folder|procedure)\.ts$/,
  /^electron\/core\/session\/session\.ts$/,
  /^electron\/core\/pairing\/network-listener\.ts$/,
  /^electron\/core\/proof\/(verify-here|secret-box)\.ts$/,
  /^electron\/core\/db\/db-errors\.ts$/,
  /^electron\/core\/backup\/restore-workshop\.ts$/,
  /^electron\/core\/transfer\/move-folder-to-server\.ts$/,
  /^electron\/core\/system\/(find-chromium|build-age)\.ts$/,
]
