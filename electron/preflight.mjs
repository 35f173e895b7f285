// biome-ignore-all lint/style/useNodejsImportProtocol: the first Nodes of version 12 do not know it
// Runs under whatever Node the person has, down to 12: old syntax only, and nothing loaded that is not Node's own.
import { spawn } from 'child_process'
import { existsSync } from 'fs'
import nodeModule from 'module'
import { dirname, join, resolve } from 'path'
import { fileURLToPath, pathToFileURL } from 'url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** 22.18 and 23.6 run TypeScript as it is; below 22.14 better-sqlite3 dies of a segfault, which nobody can catch. */
export function isNodeRecentEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6)
}

/** The Node installed with the dependencies, or `null`. */
export function findBundledNode(folder) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(folder, 'node_modules', 'node', 'bin', name)
  return existsSync(path) ? path : null
}

function runHere(script, args) {
  process.argv.splice(1, process.argv.length - 1, script, ...args)
  // Hundreds of files are stripped of their types and compiled at each start: kept, that is done once.
  const cache = join(root, 'node_modules', '.cache', 'etabli')
  if (nodeModule.enableCompileCache !== undefined) nodeModule.enableCompileCache(cache)
  return import(pathToFileURL(script).href).then((loaded) => {
    if (nodeModule.flushCompileCache !== undefined) nodeModule.flushCompileCache()
    return loaded
  })
}

function runUnder(node, args) {
  const env = Object.assign({}, process.env, { ETABLI_PREFLIGHT: '1' })
  const child = spawn(node, args, { stdio: 'inherit', env: env })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const forward = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  child.on('error', () => refuse())
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeListener(name, forward)
    if (signal === null) process.exit(code)
    else process.kill(process.pid, signal)
  })
}

function refuse() {
  process.stderr.write(
    `Établi demande Node 22.18 ou plus récent, et ceci est Node ${process.versions.node} : lancez « npm ci », puis « npm start ».\n`,
  )
  process.stderr.write(
    `Établi needs Node 22.18 or newer, and this is Node ${process.versions.node}: run "npm ci", then "npm start".\n`,
  )
  process.exit(1)
}

function main(args) {
  const [script, ...rest] = args
  if (script === undefined) throw new Error('usage: node preflight.mjs <script> [arguments]')
  if (isNodeRecentEnough(process.versions.node)) return runHere(resolve(script), rest)
  const bundled = process.env.ETABLI_PREFLIGHT === '1' ? null : findBundledNode(root)
  if (bundled === null) return refuse()
  return runUnder(bundled, [fileURLToPath(import.meta.url), script, ...rest])
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  main(process.argv.slice(2))
