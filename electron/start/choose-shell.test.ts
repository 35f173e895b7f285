import { describe, expect, it } from 'vitest'
import { chooseShell, chooseWindow, hasDisplay, type StartFacts } from './choose-shell.ts'

const bench: StartFacts = { wanted: null, hasDisplay: true, hasElectron: true, hasFetchFailedLately: false }

describe('chooseShell', () => {
  it('takes the desktop where its binary is', () => {
    expect(chooseShell(bench)).toEqual({ kind: 'desktop' })
  })

  it('fetches the binary when only that lacks, but not again on the day it failed', () => {
    expect(chooseShell({ ...bench, hasElectron: false })).toEqual({ kind: 'fetch' })
    const failed = { ...bench, hasElectron: false, hasFetchFailedLately: true }
    expect(chooseShell(failed)).toEqual({ kind: 'web', reason: 'FETCH_FAILED_LATELY' })
    expect(chooseShell({ ...failed, wanted: 'desktop' })).toEqual({ kind: 'fetch' })
  })

  it('takes the web shell when it is asked for, or when no window can open', () => {
    expect(chooseShell({ ...bench, wanted: 'web' })).toEqual({ kind: 'web', reason: 'ASKED_FOR' })
    const blind: StartFacts = { ...bench, hasDisplay: false, wanted: 'desktop' }
    expect(chooseShell(blind)).toEqual({ kind: 'web', reason: 'NO_DISPLAY' })
  })
})

describe('chooseWindow', () => {
  it('opens the browser that is there', () => {
    expect(chooseWindow({ reason: 'OFFLINE', hasDisplay: true, browser: '/usr/bin/chromium' })).toEqual({
      kind: 'app-window',
      browser: '/usr/bin/chromium',
      reason: 'OFFLINE',
    })
  })

  it('prints the address without one, or without a display', () => {
    const reason = 'OFFLINE'
    expect(chooseWindow({ reason, hasDisplay: true, browser: null })).toEqual({ kind: 'address', reason: 'NO_BROWSER' })
    expect(chooseWindow({ reason, hasDisplay: false, browser: 'a' })).toEqual({ kind: 'address', reason: 'NO_DISPLAY' })
  })
})

describe('hasDisplay', () => {
  it('asks the environment on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
  })
})
