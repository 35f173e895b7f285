import { describe, expect, it } from 'vitest'
import { isPermitted, permissionRules } from '../../electron/desktop/permissions.ts'
import { secureContents, secureSession } from '../../electron/desktop/session-security.ts'
import { fakeApp, fakeSession } from './fake-session.ts'

const ours = 'app://workbench/'
const permissions = [
  'media',
  'geolocation',
  'notifications',
  'usb',
  'serial',
  'hid',
  'clipboard-read',
  'midi',
  'keyboardLock',
  'openExternal',
  'fileSystem',
  'display-capture',
  'unknown',
]

describe('the session', () => {
  const { session, call } = fakeSession()
  secureSession(session)

  it.each(permissions)('permits %s neither when asked nor when checked, even to our own page', (permission) => {
    let answer: unknown
    call('request', null, permission, (value: unknown) => (answer = value), { requestingUrl: ours, isMainFrame: true })
    expect(answer).toBe(false)
    expect(call('check', null, permission, 'app://workbench', { isMainFrame: true })).toBe(false)
  })

  it('gives no device', () => {
    expect(call('device', { deviceType: 'usb', origin: ours })).toBe(false)
  })

  it('lets nothing out to a network', () => {
    const isCancelled = (url: string) => {
      let answer: { cancel?: boolean } = {}
      call('beforeRequest', { url }, (value: { cancel?: boolean }) => (answer = value))
      return answer.cancel
    }
    expect(isCancelled('app://workbench/assets/a.js')).toBe(false)
    for (const url of ['https://evil.example/', 'http://127.0.0.1:9/', 'ws://localhost/', 'file:///etc/passwd']) {
      expect(isCancelled(url), url).toBe(true)
    }
  })
})

describe('isPermitted', () => {
  const rules = [{ permission: 'media', mediaTypes: ['video'] }]
  const question = { permission: 'media', requester: 'app://workbench', isMainFrame: true, mediaTypes: ['video'] }

  it('knows the camera, the microphone and the whole screen, which the tests use', () => {
    expect(permissionRules).toEqual([
      { permission: 'media', mediaTypes: ['video', 'audio'] },
      { permission: 'fullscreen', mediaTypes: [] },
    ])
    expect(isPermitted({ ...question, mediaTypes: ['audio'] })).toBe(true)
    expect(isPermitted({ ...question, permission: 'fullscreen', mediaTypes: [] })).toBe(true)
    expect(isPermitted({ ...question, mediaTypes: ['unknown'] })).toBe(false)
    expect(isPermitted({ ...question, mediaTypes: [] })).toBe(false)
    expect(isPermitted({ ...question, requester: 'https://evil.example/' })).toBe(false)
  })

  it('permits what a rule names, to the main frame of our page', () => {
    expect(isPermitted(question, rules)).toBe(true)
    expect(isPermitted({ ...question, mediaTypes: ['video', 'audio'] }, rules)).toBe(false)
    expect(isPermitted({ ...question, isMainFrame: false }, rules)).toBe(false)
    expect(isPermitted({ ...question, permission: 'geolocation' }, rules)).toBe(false)
    for (const requester of ['https://evil.example/', 'app://workbench.evil', 'app://other', 'null', '']) {
      expect(isPermitted({ ...question, requester }, rules), requester).toBe(false)
    }
  })
})

describe('a page', () => {
  const opened: string[] = []
  const { app, contents, createContents, go } = fakeApp()
  secureContents(app, async (address) => void opened.push(address))
  createContents()

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('goes nowhere else (%s)', (event) => {
    expect(go(event, ours)).toBe(true)
    for (const url of [
      'https://evil.example/?next=app://workbench/',
      'app://workbench.evil/',
      'file:///',
      'data:text/html,a',
    ]) {
      expect(go(event, url), url).toBe(false)
    }
  })

  it('holds no other page inside', () => {
    expect(go('will-attach-webview', ours)).toBe(false)
  })

  it('opens no window; a known address goes to the system browser', () => {
    for (const url of [ours, 'https://evil.example/', 'https://csrc.nist.gov/']) {
      expect(contents.openWindow({ url })).toEqual({ action: 'deny' })
    }
    expect(opened).toEqual(['https://csrc.nist.gov/'])
  })
})
