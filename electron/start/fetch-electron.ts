import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'

/** `true` when something answers where Electron would be downloaded from; never waits longer than told. */
export function canReach(address: URL, limitMilliseconds: number): Promise<boolean> {
  const port = Number(address.port) || (address.protocol === 'http:' ? 80 : 443)
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect({ host: address.hostname, port })
  // A name server that stays silent keeps the socket from any event of its own, hence our own clock.
  const timer = setTimeout(() => socket.destroy(), limitMilliseconds)
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  socket.once('close', () => resolve(false))
  return promise.finally(() => {
    clearTimeout(timer)
    socket.destroy()
  })
}

/** Where the installer will look, as it finds it itself. */
export function electronSource(environment: NodeJS.ProcessEnv): URL {
  const mirror = environment.npm_config_electron_mirror ?? environment.ELECTRON_MIRROR ?? ''
  return new URL(URL.canParse(mirror) ? mirror : 'https://github.com/')
}

/** Runs the package's own installer. A download that does not end in time is stopped; `true` when it succeeded. */
export function fetchElectron(root: string, limitMilliseconds: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const child = spawn(process.execPath, [installer], { cwd: root, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMilliseconds)
  child.once('error', () => resolve(false))
  child.once('exit', (code) => resolve(code === 0))
  return promise.finally(() => clearTimeout(timer))
}
