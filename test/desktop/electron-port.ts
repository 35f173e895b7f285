import type { ServedPort } from '../../electron/desktop/serve-port.ts'

/** Electron's ports know `on` only, and give it an event. */
export function asElectronPort(port: MessagePort): ServedPort {
  return {
    on: (event: string, listener: (message: { data: unknown }) => void) =>
      port.addEventListener(event, (message) => listener({ data: (message as MessageEvent).data })),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  }
}
