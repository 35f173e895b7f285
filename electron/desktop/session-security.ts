import type { App, Session, WebContents } from 'electron'
import { openExternal } from './external-links.ts'
import { isOwnPage, isOwnResource } from './own-page.ts'
import { isPermitted } from './permissions.ts'

/** Shuts the session: no permission, no device, no request that is not for the page's own files. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(isPermitted({ permission, requester: details.requestingUrl, isMainFrame: details.isMainFrame, mediaTypes }))
  })
  session.setPermissionCheckHandler((_contents, permission, requester, details) => {
    const mediaTypes = details.mediaType === undefined ? [] : [details.mediaType]
    return isPermitted({ permission, requester, isMainFrame: details.isMainFrame, mediaTypes })
  })
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnResource(details.url) }))
}

/** Every page that ever exists in this application, ours or not, may go nowhere else. */
export function secureContents(app: App, open: (address: string) => Promise<void>): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, open))
}

function confine(contents: WebContents, open: (address: string) => Promise<void>): void {
  const stayHome = (event: { url: string; preventDefault: () => void }) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url, open)
    return { action: 'deny' }
  })
}
