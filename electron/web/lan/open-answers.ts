import type { ServerResponse } from 'node:http'

/** The answers under way, by client: whoever is sent away must not go on listening. */
export function createOpenAnswers() {
  const open = new Map<string, Set<ServerResponse>>()

  function cut(clientId: string): void {
    for (const response of open.get(clientId) ?? []) cutOne(response)
  }

  return {
    add(clientId: string, response: ServerResponse): void {
      const own = open.get(clientId) ?? new Set()
      open.set(clientId, own.add(response))
      response.once('close', () => {
        own.delete(response)
        if (own.size === 0 && open.get(clientId) === own) open.delete(clientId)
      })
    },
    cut,
    cutAll: () => [...open.keys()].forEach(cut),
  }
}

/** A stream is ended where it stands; any other answer still reaches who asked for it, this being perhaps their leave. */
function cutOne(response: ServerResponse): void {
  if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.destroy()
}
