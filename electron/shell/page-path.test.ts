import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPagePath } from './page-path.ts'

describe('readPagePath', () => {
  it('finds the files of the build', () => {
    expect(readPagePath('/assets/index-Cx_9-a.js')).toEqual('assets/index-Cx_9-a.js')
    expect(readPagePath('/favicon.svg')).toEqual('favicon.svg')
  })

  it('takes the root for the page itself', () => {
    expect(readPagePath('/')).toBe('index.html')
  })

  it.each([
    '',
    'assets/a.js',
    '//etc/passwd',
    '/assets/',
    '/assets//a.js',
    '/../package.json',
    '/assets/../../package.json',
    '/./a.js',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/%252e%252e%252fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/assets/a.js%00.png',
    '/a%0d%0ab.js',
    '/%c0%ae%c0%ae/package.json',
    '/%zz.js',
    '/.env',
    '/assets/.hidden.js',
    '/C:/windows/win.ini',
    `/${'a'.repeat(2000)}`,
  ])('refuses %j', (path) => {
    expect(readPagePath(path)).toBeNull()
  })

  it('never names a file that could climb, whatever is asked', () => {
    const pieces = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%25',
      '%00',
      'a',
      'b.js',
      '~',
      ':',
      '%c0',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const file = readPagePath(`/${parts.join('')}`) ?? 'a'
        expect(file).toMatch(/^([\w-][\w.~-]*\/)*[\w-][\w.~-]*$/)
      }),
    )
  })
})
