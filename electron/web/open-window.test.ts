import { describe, expect, it } from 'vitest'
import { appWindowArguments, browserName } from './open-window.ts'

describe('appWindowArguments', () => {
  const window = {
    browser: process.execPath,
    address: 'http://127.0.0.1:1/?token=a',
    dataFolder: '/data',
    language: 'fr' as const,
    isRoot: false,
  }

  it('keeps the window apart from the browsing of the person, and quiet', () => {
    const args = appWindowArguments(window)
    expect(args[0]).toBe('--app=http://127.0.0.1:1/?token=a')
    expect(args).toContain('--user-data-dir=/data/browser')
    expect(args).toContain('--disable-background-networking')
    expect(args).not.toContain('--no-sandbox')
  })

  it('gives the sandbox up for root only, which it refuses', () => {
    expect(appWindowArguments({ ...window, isRoot: true })).toContain('--no-sandbox')
  })

  it('puts the files of a snap where a snap may write', () => {
    const [, profile] = appWindowArguments({ ...window, browser: '/snap/bin/chromium' })
    expect(profile).toMatch(/^--user-data-dir=.*snap.chromium.common.etabli$/)
  })
})

describe('browserName', () => {
  it('is what a person would call it', () => {
    expect(browserName('/usr/bin/google-chrome-stable')).toBe('google-chrome')
    expect(browserName('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')).toBe('Google Chrome')
    expect(browserName('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe')).toBe('msedge')
  })
})
