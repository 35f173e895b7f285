import type { CustomScheme } from 'electron'
import { guardHeaders, readPageFile } from '../shell/page-file.ts'
import { isOwnPage, pageOrigin, pageScheme } from './own-page.ts'

/** To be registered before the application is ready. */
export const pageSchemes: CustomScheme[] = [
  { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]

/** Answers `app://workbench/…` from the page's build, and nothing else from nowhere else. */
export async function answerPage(pageFolder: string, request: { url: string; method: string }): Promise<Response> {
  if (!isOwnPage(request.url)) return refusal(403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  // Cut by hand: URL would have climbed the `%2e%2e` before they can be seen.
  const [rawPath = ''] = request.url.slice(pageOrigin.length).split(/[?#]/, 1)
  const file = await readPageFile(pageFolder, rawPath)
  if (file === null) return refusal(404)
  return new Response(request.method === 'HEAD' ? null : file.bytes, { headers: file.headers })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: guardHeaders })
}
