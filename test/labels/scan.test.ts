import { describe, expect, it } from 'vitest'
import { everyCombination, type ScanResult, scanRun, seededTags } from './scan-run.ts'

/** A short sample of `npm run labels:scan`, which takes 200 tags through every one. */
const tagsEach = 2

describe('the code on a label', () => {
  it.each(everyCombination().map((one) => [one.template.id, one.dotsPerInch, one.symbology, one] as const))(
    'is read from the dots of %s at %d per inch as %s, by poppler’s raster and by ours, or was refused',
    async (_, __, ___, combination) => {
      const result = await scanRun(combination, seededTags(tagsEach, 20_261_123))
      expect(unread(result)).toBe(0)
    },
  )

  it('is refused only where a bar code is wider than its label', async () => {
    const refusing: string[] = []
    for (const one of everyCombination().filter(({ symbology }) => symbology !== 'code128')) {
      const { refused } = await scanRun({ ...one }, [])
      if (refused > 0) refusing.push(one.template.id)
    }
    expect(refusing).toEqual([])
  })
})

function unread({ tagCount, refused, readFromDots, readFromPdf }: ScanResult): number {
  return 2 * (tagCount - refused) - readFromDots - readFromPdf
}
