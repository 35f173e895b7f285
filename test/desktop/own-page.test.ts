import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeExternalUrl, openExternal } from '../../electron/desktop/external-links.ts'
import { isOwnPage, isOwnResource } from '../../electron/desktop/own-page.ts'

const strangers = [
  'https://evil.example/?next=app://workbench/',
  'https://evil.example/#app://workbench/',
  'https://evil.example/app://workbench/',
  'app://workbench',
  'app://workbench.evil/',
  'app://workbench.evil.example/',
  'app://workbench@evil/',
  'app://workbench:80/',
  'app://workbench:80@evil/',
  'app://user@workbench/',
  'app://evil/workbench/',
  'app:///workbench/',
  'app:/workbench/',
  'app:workbench/',
  'app:\\\\workbench\\',
  'app://workbench\\@evil/',
  'app://workbench/\\evil',
  ' app://workbench/',
  '\tapp://workbench/',
  'app://work\nbench/',
  'app://workbench/\0',
  'app://workbench/ a',
  'APP://WORKBENCH/',
  'apps://workbench/',
  'xapp://workbench/',
  'view-source:app://workbench/',
  'blob:app://workbench/1',
  'file:///etc/passwd',
  'javascript:alert(1)//app://workbench/',
  'data:text/html,app://workbench/',
  'about:blank',
  '',
]

describe('isOwnPage', () => {
  it.each(['app://workbench/', 'app://workbench/index.html', 'app://workbench/?a=1#/machines/01HX'])(
    'knows %s',
    (address) => {
      expect(isOwnPage(address)).toBe(true)
    },
  )

  it.each(strangers)('does not take %j for ours', (address) => {
    expect(isOwnPage(address)).toBe(false)
  })

  it('never throws, and never takes what a browser would read as another host', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const address of [text, `app://workbench${text}`, `app://${text}/`]) {
          if (isOwnPage(address)) expect(new URL(address).host).toBe('workbench')
        }
      }),
    )
  })
})

describe('isOwnResource', () => {
  it('adds only what the page made in memory', () => {
    expect(isOwnResource('blob:app://workbench/7c1f')).toBe(true)
    expect(isOwnResource('data:image/png;base64,AA==')).toBe(true)
    for (const address of [
      'http://127.0.0.1/',
      'https://www.isee.nc/',
      'ws://a/',
      'blob:https://evil.example/1',
      'file:///a',
    ]) {
      expect(isOwnResource(address), address).toBe(false)
    }
  })
})

describe('isSafeExternalUrl', () => {
  it('opens the addresses that the papers refer to', () => {
    expect(isSafeExternalUrl('https://csrc.nist.gov/pubs/sp/800/88/r2/final')).toBe(true)
  })

  it.each([
    ...strangers,
    'http://www.isee.nc/',
    'https://www.isee.nc.evil.example/',
    'https://evil.example/?www.isee.nc',
    'https://www.isee.nc@evil.example/',
    'https://user@www.isee.nc/',
    'https://www.isee.nc:8443/',
    'https:\\\\www.isee.nc/',
    'https://www.isee.nc/\r\n',
    `https://www.isee.nc/${'a'.repeat(3000)}`,
    'ms-settings:',
    'smb://www.isee.nc/',
    '\\\\www.isee.nc\\share',
  ])('refuses %j', async (address) => {
    const opened: string[] = []
    const open = async (value: string) => void opened.push(value)
    expect(await openExternal(address, open)).toBe(false)
    expect(opened).toEqual([])
  })
})
