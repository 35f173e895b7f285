import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'

export type Link = ClientLink<ClientContext>

declare global {
  interface Window {
    /** Set by the preload: the page runs in the desktop window and its core answers on a port. */
    readonly etabliDesktop?: true
  }
}

/** Where the core answers now. The desktop gives a new port each time its core starts again. */
export function openLink(): () => Promise<Link> {
  return window.etabliDesktop === true ? portLink() : fetchLink()
}

function fetchLink(): () => Promise<Link> {
  const link = Promise.resolve(
    new RPCLink({
      url: new URL('/rpc', window.location.href),
      fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
      plugins: [new SimpleCsrfProtectionLinkPlugin()],
    }),
  )
  return () => link
}

function portLink(): () => Promise<Link> {
  const first = Promise.withResolvers<Link>()
  let current = first.promise
  window.addEventListener('message', (event) => {
    if (event.source !== window || event.origin !== window.location.origin) return
    const [port] = event.ports
    if (event.data !== 'etabli:port' || port === undefined) return
    current = linkOver(port)
    current.then(first.resolve, first.reject)
  })
  return () => current
}

async function linkOver(port: MessagePort): Promise<Link> {
  const { RPCLink: PortLink } = await import('@orpc/client/message-port')
  const link = new PortLink({ port })
  port.start()
  return link
}
