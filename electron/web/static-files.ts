import type { IncomingMessage, ServerResponse } from 'node:http'
import { readPageFile } from '../shell/page-file.ts'
import { refuse } from './refusal-page.ts'

export async function sendPageFile(
  request: IncomingMessage,
  response: ServerResponse,
  rendererFolder: string,
  rawPath: string,
): Promise<void> {
  const file = await readPageFile(rendererFolder, rawPath)
  if (file === null) return refuse(response, 404)
  response.writeHead(200, { ...file.headers, 'content-length': file.bytes.byteLength })
  response.end(request.method === 'HEAD' ? undefined : file.bytes)
}
