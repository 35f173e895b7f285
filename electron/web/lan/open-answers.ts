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

const writtenTooLate = ['ERR_STREAM_WRITE_AFTER_END', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE']

/** What was still on its way to somebody who was sent away, or who left: nothing broke. */
export function isCutOff(error: unknown, response: Pick<ServerResponse, 'destroyed'>): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return response.destroyed && writtenTooLate.includes(code)
}

/** A stream is ended where it stands; any other answer still reaches who asked for it, this being perhaps their leave. */
function cutOne(response: ServerResponse): void {
  if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.destroy()
}
