import { MessageChannelMain, utilityProcess, type WebContents } from 'electron'
import { reportToStderr } from '../shell/report.ts'
import type { FromCoreHost, ToCoreHost } from './core-host-messages.ts'

export type CoreProcess = {
  /** Makes a channel between this page and the core. The port that the page had before is closed. */
  connect(page: WebContents): void
  /** Resolves when the core has put everything down, or was stopped because it did not. */
  close(): Promise<void>
}

export type CoreProcessOptions = {
  entry: string
  dataFolder: string
  onFailed: (message: FromCoreHost) => void
  /** The process is gone and nobody asked for it. */
  onLost: () => void
}

const longestCloseMilliseconds = 10_000

export function startCoreProcess({ entry, dataFolder, onFailed, onLost }: CoreProcessOptions): CoreProcess {
  const host = utilityProcess.fork(entry, [dataFolder], { serviceName: 'etabli-core', stdio: 'inherit' })
  const exited = new Promise<void>((resolve) => host.once('exit', () => resolve()))
  let isExpectedToEnd = false
  const tell = (message: ToCoreHost, ports: Electron.MessagePortMain[] = []) => host.postMessage(message, ports)

  host.on('message', (message: FromCoreHost) => {
    isExpectedToEnd = true
    onFailed(message)
  })
  // Unheard, this event would bring main down too; the exit that follows is what is acted on.
  host.on('error', (kind, place) => reportToStderr(`core host: ${kind} at ${place}`))
  host.on('exit', () => {
    if (!isExpectedToEnd) onLost()
  })

  return {
    connect(page) {
      const { port1, port2 } = new MessageChannelMain()
      tell({ kind: 'port' }, [port1])
      page.postMessage('etabli:port', null, [port2])
    },
    async close() {
      isExpectedToEnd = true
      tell({ kind: 'close' })
      const timer = setTimeout(() => host.kill(), longestCloseMilliseconds)
      await exited
      clearTimeout(timer)
    },
  }
}
