import { describe, expect, it } from 'vitest'
import { canReloadAfterCrash } from '../../electron/desktop/crash-policy.ts'
import { menuTemplate } from '../../electron/desktop/menu.ts'
import { windowOptions } from '../../electron/desktop/window-options.ts'

describe('windowOptions', () => {
  it('shuts the page in', () => {
    expect(windowOptions('/app/preload.cjs').webPreferences).toEqual({
      preload: '/app/preload.cjs',
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
      spellcheck: false,
    })
  })
})

describe('menuTemplate', () => {
  it('is nothing at the bench, and on macOS only what macOS cannot do without', () => {
    expect(menuTemplate('linux')).toBeNull()
    expect(menuTemplate('win32')).toBeNull()
    expect(menuTemplate('darwin')).toEqual([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
  })
})

describe('canReloadAfterCrash', () => {
  it('gives a page three chances a minute', () => {
    expect(canReloadAfterCrash([], 0)).toBe(true)
    expect(canReloadAfterCrash([1_000, 2_000], 3_000)).toBe(true)
    expect(canReloadAfterCrash([1_000, 2_000, 3_000], 4_000)).toBe(false)
    expect(canReloadAfterCrash([1_000, 2_000, 3_000], 64_000)).toBe(true)
  })
})
