import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPage, pageSchemes } from '../../electron/desktop/app-protocol.ts'
import { contentSecurityPolicy } from '../../electron/shell/content-security-policy.ts'

let parent = ''
const ask = (url: string, method = 'GET') => answerPage(join(parent, 'renderer'), { url, method })

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'protocol-'))
  mkdirSync(join(parent, 'renderer', 'assets'), { recursive: true })
  mkdirSync(join(parent, 'renderer-old'))
  writeFileSync(join(parent, 'renderer', 'index.html'), '<title>page</title>')
  writeFileSync(join(parent, 'renderer', 'assets', 'a.js'), 'let a')
  writeFileSync(join(parent, 'secret.js'), 'secret')
  writeFileSync(join(parent, 'renderer-old', 'a.js'), 'secret')
})
afterAll(() => rmSync(parent, { recursive: true }))

describe('answerPage', () => {
  it('gives the page under its policy', async () => {
    const response = await ask('app://workbench/?a=1#/machines')
    expect(await response.text()).toBe('<title>page</title>')
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  it.each([
    'app://workbench/../secret.js',
    'app://workbench/..%2fsecret.js',
    'app://workbench/%2e%2e/secret.js',
    'app://workbench/%2e%2e%2fsecret.js',
    'app://workbench/%252e%252e%252fsecret.js',
    'app://workbench/..%5csecret.js',
    'app://workbench/assets/..%2f..%2fsecret.js',
    'app://workbench/..%2frenderer-old%2fa.js',
    'app://workbench//secret.js',
    'app://workbench/assets/a.js%00.html',
    'app://workbench.evil/assets/a.js',
    'app://other/assets/a.js',
    'app://workbench@other/assets/a.js',
    'file:///etc/passwd',
  ])('gives nothing for %s', async (url) => {
    const response = await ask(url)
    expect([403, 404]).toContain(response.status)
    expect(await response.text()).toBe('')
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  it('takes nothing from the page', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask('app://workbench/', method)).status).toBe(405)
    }
    expect(await (await ask('app://workbench/', 'HEAD')).text()).toBe('')
  })
})

describe('the scheme', () => {
  it('is a standard and secure one that cannot go round the policy', () => {
    expect(pageSchemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
  })
})
