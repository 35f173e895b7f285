import type { BrowserWindowConstructorOptions } from 'electron'

/** Every window of the application is made from this. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: 'Établi',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The dictionaries would be fetched from a network.
      spellcheck: false,
    },
  }
}
