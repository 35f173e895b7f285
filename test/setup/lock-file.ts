export type LockEntry = {
  version?: string
  resolved?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
  gypfile?: boolean
}
export type LockFile = { packages: Record<string, LockEntry> }

const systems = ['android', 'darwin', 'win32', 'freebsd', 'openharmony', 'linux']
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm']

/** The optional builds for other systems that packages name and the lock does not carry. */
export function missingPlatformEntries({ packages }: LockFile): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {}
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const isThere = `${place}/node_modules/${name}` in packages || `node_modules/${name}` in packages
      const build = isThere ? null : buildOf(name)
      if (build === null) continue
      missing[`node_modules/${name}`] = {
        version: range.replace(/^[~^]/, ''),
        ...(dev && { dev }),
        optional: true,
        ...build,
      }
    }
  }
  return missing
}

/**
 * Packages that bring their native module built and say so (`gypfile: false`) in their manifest, which npm does not copy
 * into the lock: `npm ci` reads the lock alone, sees a `binding.gyp`, and compiles with tools a workshop does not have.
 */
export function withoutCompiling({ packages }: LockFile, manifestOf: ManifestOf): Record<string, LockEntry> {
  const built: Record<string, LockEntry> = {}
  for (const [place, entry] of Object.entries(packages)) {
    if (place !== '' && manifestOf(place)?.gypfile === false) built[place] = { ...entry, gypfile: false }
  }
  return built
}

type ManifestOf = (place: string) => { gypfile?: boolean } | null

/** Which machine a build is for, by its name; `null` when it is for none in particular. */
function buildOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | null {
  const words = name.split('/').at(-1)?.split(/[-_.]/) ?? []
  const os = systems.find((system) => words.includes(system))
  if (os === undefined) return null
  const cpu = processors.find((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : null
  return { os: [os], ...(cpu !== undefined && { cpu: [cpu] }), ...(libc !== null && { libc: [libc] }) }
}
