import type { ServerResponse } from 'node:http'
import { guardHeaders } from '../shell/page-file.ts'

/** Ends a request that is not served. The connection goes with it: what was not read of a body stays unread. */
export async function refuse(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): Promise<void> {
  end(response, status, headers, status === 403 ? await lockedPage() : numberPage(status))
}

/** The same without a word of how to come in: that is said by another page. */
export function turnAway(response: ServerResponse, status: number): void {
  end(response, status, {}, numberPage(status))
}

function end(response: ServerResponse, status: number, headers: Record<string, string>, page: string): void {
  response.writeHead(status, {
    ...guardHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  })
  response.end(page)
}

function numberPage(status: number): string {
  return `<!doctype html><title>${status}</title><p>${status}</p>`
}

/** Both languages: the reader is not known yet. The words are loaded here: a start needs none. */
async function lockedPage(): Promise<string> {
  const { translator } = await import('../../shared/i18n/translator.ts')
  const [french, english] = [translator('fr'), translator('en')]
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Établi</title>
<h1>${french('cli.start.locked.title')}</h1>
<p>${french('cli.start.locked.whatToDo')}</p>
<div lang="en">
<h2>${english('cli.start.locked.title')}</h2>
<p>${english('cli.start.locked.whatToDo')}</p>
</div>
</html>
`
}
