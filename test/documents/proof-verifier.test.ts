import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifierPage } from '../../electron/core/proof/verifier-page.ts'
import { verifierFile, verifierHtml } from '../../renderer/build/build-verifier.ts'
import { knownBy, someKeys } from './proof-workshop.ts'

describe('the page that checks papers', () => {
  it('is the one that its sources make: else npm run build:verifier', async () => {
    expect(readFileSync(verifierFile, 'utf8')).toBe(await verifierHtml())
  })

  it('asks nothing of anyone', () => {
    const page = readFileSync(verifierFile, 'utf8')
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/,
    )
    expect(page).not.toMatch(/<(link|img|iframe|script src)|@import|url\(|\bfetch\(|XMLHttpRequest|WebSocket/)
  })

  it('knows the workshop that gave it, whatever its name', async () => {
    const issuer = knownBy(someKeys(), '</script><b>Atelier $& 1')
    const page = await verifierPage([issuer])
    const [, data = ''] = /<script type="application\/json" id="issuers">(.*?)<\/script>/.exec(page) ?? []
    expect(JSON.parse(data)).toEqual([issuer])
  })
})
