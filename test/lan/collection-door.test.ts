import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CollectionView } from '../../shared/contract/collection.contract.ts'
import { call, type LanBench, openLanBench, pairBench } from './lan-bench.ts'

// The bench that keeps the data is on two networks; another bench is on the second of them.
const [first, second] = ['127.0.0.1', '127.0.0.2']

let bench: LanBench
let cookie: string
beforeAll(async () => {
  bench = await openLanBench({}, { doorHosts: [first, second] })
  cookie = await pairBench(bench)
})
afterAll(async () => {
  await bench.client.collection.close()
  await bench.stop()
})

it('a door opened from another bench is reached where that bench is, and is told as its own', async () => {
  const { json } = await call(bench.port, cookie, 'collection.open', {}, second)
  const { door } = json as CollectionView
  expect(door?.openedBy).toEqual({ operatorName: 'Atelier de Établi 2', benchName: 'Établi 2' })
  expect(door?.addresses.map((address) => address.split(':')[0])).toEqual([second, first])
  const url = `http://${door?.addresses[0]}/collect.sh?c=${door?.code}`
  expect(door?.commands.linux).toContain(url)
  expect((await fetch(url)).status).toBe(200)
})

it('the same door is shown at the bench itself, in its own order, and opening it there closes it to nobody', async () => {
  const asked = await call(bench.port, cookie, 'collection.view', undefined, second)
  const theirs = (asked.json as CollectionView).door
  const here = (await bench.client.collection.open()).door
  expect(here?.addresses).toEqual(theirs?.addresses.toReversed())
  expect([here?.code, here?.expiresAt]).toEqual([theirs?.code, theirs?.expiresAt])
  expect(here?.openedBy.benchName).toBe('Établi 2')
})
