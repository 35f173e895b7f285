import { BrowserWindow, type WebContents } from 'electron'
import { canReloadAfterCrash } from './crash-policy.ts'
import { isOwnPage, pageOrigin } from './own-page.ts'
import { windowOptions } from './window-options.ts'

export type MainWindowOptions = {
  preload: string
  /** Called at each load of our own page: it has no port yet, or lost the one it had. */
  connect: (page: WebContents) => void
  onHopeless: () => void
}

export function openMainWindow({ preload, connect, onHopeless }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload))
  const page = window.webContents
  const crashesAt: number[] = []
  window.once('ready-to-show', () => window.show())
  page.on('did-finish-load', () => {
    if (isOwnPage(page.getURL())) connect(page)
  })
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const now = performance.now()
    if (!canReloadAfterCrash(crashesAt, now)) return onHopeless()
    crashesAt.push(now)
    page.reload()
  })
  void window.loadURL(`${pageOrigin}/`)
  return window
}
