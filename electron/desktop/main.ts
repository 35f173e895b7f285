import { join } from 'node:path'
import { app, BrowserWindow, Menu, protocol, session, shell } from 'electron'
import { defaultDataFolder } from '../core/data-folder.ts'
import { answerPage, pageSchemes } from './app-protocol.ts'
import { offerRelaunch, tellStartFailure } from './bad-news.ts'
import { startCoreProcess } from './core-process.ts'
import { openMainWindow } from './main-window.ts'
import { menuTemplate } from './menu.ts'
import { pageScheme } from './own-page.ts'
import { secureContents, secureSession } from './session-security.ts'

const built = join(import.meta.dirname, '..')
const dataFolder = process.env.ETABLI_DATA ?? defaultDataFolder()
app.setName('Établi')
// Chromium's own files, and the lock of the single instance: one for each data folder.
app.setPath('userData', join(dataFolder, 'window'))
protocol.registerSchemesAsPrivileged(pageSchemes)
secureContents(app, (address) => shell.openExternal(address))

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  const template = menuTemplate(process.platform)
  Menu.setApplicationMenu(template === null ? null : Menu.buildFromTemplate(template))
  secureSession(session.defaultSession)
  protocol.handle(pageScheme, (request) => answerPage(join(built, 'renderer'), request))
  const core = startCoreProcess({
    entry: join(import.meta.dirname, 'core-host.js'),
    dataFolder,
    onFailed: tellStartFailure,
    onLost: offerRelaunch,
  })
  let isCoreClosed = false
  app.on('before-quit', (event) => {
    if (isCoreClosed) return
    event.preventDefault()
    core.close().then(() => {
      isCoreClosed = true
      app.quit()
    })
  })
  openMainWindow({ preload: join(built, 'preload', 'preload.cjs'), connect: core.connect, onHopeless: offerRelaunch })
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
