import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const sources = fileURLToPath(new URL('../verifier/', import.meta.url))
/** Given to donors with their papers, so it is kept beside them and not among what a build throws away. */
export const verifierFile = fileURLToPath(new URL('../../resources/verifier/verifier.html', import.meta.url))

/** The whole page in one file that asks nothing of anyone: its policy names its own script and style by their hashes. */
export async function verifierHtml(): Promise<string> {
  const script = await bundledScript()
  const style = readFileSync(`${sources}verifier.css`, 'utf8').trim()
  const allowed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = `default-src 'none'; script-src ${allowed(script)}; style-src ${allowed(style)}; base-uri 'none'; form-action 'none'`
  const parts: Record<string, string> = { policy, style, script }
  const template = readFileSync(`${sources}verifier.html`, 'utf8')
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '')
}

async function bundledScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: sources,
    build: {
      write: false,
      target: 'chrome137',
      lib: { entry: `${sources}verifier.ts`, formats: ['iife'], name: 'verifier' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined || chunk.code.includes('</script')) throw new Error('The script cannot stand in a page')
  return chunk.code.trim()
}
