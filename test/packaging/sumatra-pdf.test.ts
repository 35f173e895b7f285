import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licencesText } from '../../resources/packaging/licences.ts'

const root = join(import.meta.dirname, '../..')
const shipped = join(root, 'node_modules/pdf-to-printer')

describe('the program that prints on Windows', () => {
  it('is the one that its notice names, in the version that its notice names', () => {
    const programs = readdirSync(join(shipped, 'dist')).filter((name) => name.endsWith('.exe'))
    const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8')) as { version: string }
    const notice = readFileSync(join(root, 'resources/packaging/sumatra-pdf/NOTICE.txt'), 'utf8')
    expect(programs).toHaveLength(1)
    for (const words of [`(${programs[0]})`, `pdf-to-printer ${version}`]) expect(notice).toContain(words)
  })

  it('comes with both its licences whole and the offer of its source, and only where it is shipped', () => {
    const text = licencesText(root, 'win32')
    expect(text).toContain('Version 3, 29 June 2007')
    expect(text).toContain('Version 3, 19 November 2007')
    expect(text.match(/END OF TERMS AND CONDITIONS/g)?.length).toBeGreaterThan(1)
    expect(text).toMatch(/tag 3\.4\.6rel[\s\S]*Written offer: for at least three years[\s\S]*Offre écrite/)
    expect(licencesText(root, 'linux')).not.toContain('SumatraPDF 3.4.6')
    expect(licencesText(root, 'darwin')).not.toContain('SumatraPDF 3.4.6')
  })
})
