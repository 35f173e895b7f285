import { expect, it } from 'vitest'
import { communes } from '../../../../shared/domain/places/communes.ts'
import { communeTiles, tileColumns, tileRows } from './commune-tiles.ts'

it('gives every commune a tile of its own, within the map', () => {
  const tiles = communes.map(({ code }) => communeTiles[code])
  expect(tiles).not.toContain(undefined)
  expect(Object.keys(communeTiles)).toHaveLength(communes.length)
  expect(new Set(tiles.map(String)).size).toBe(communes.length)
  for (const [column, row] of tiles as [number, number][]) expect(column < tileColumns && row < tileRows).toBe(true)
})
