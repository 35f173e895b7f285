import { EventEmitter } from 'node:events'
import type { App, Session } from 'electron'

type Handler = (...values: never[]) => unknown

/** Keeps the handlers that are set, to be asked afterwards as Electron would ask them. */
export function fakeSession() {
  const handlers: Record<string, Handler> = {}
  const keep = (name: string) => (handler: Handler) => {
    handlers[name] = handler
  }
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
  } as unknown as Session
  const call = (name: string, ...values: unknown[]): unknown =>
    (handlers[name] as (...all: unknown[]) => unknown)(...values)
  return { session, call }
}

/** An application that has just made a page; the page remembers its window-open handler. */
export function fakeApp() {
  const app = new EventEmitter()
  const contents = Object.assign(new EventEmitter(), {
    openWindow: (_details: { url: string }): { action: string } => ({ action: 'allow' }),
    setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
      contents.openWindow = handler
    },
  })
  const go = (event: string, url: string): boolean => {
    let isPrevented = false
    contents.emit(event, { url, preventDefault: () => (isPrevented = true) })
    return !isPrevented
  }
  return {
    app: app as unknown as App,
    contents,
    go,
    createContents: () => app.emit('web-contents-created', {}, contents),
  }
}
