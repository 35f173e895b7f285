import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countMachines, ordinalsOf, rowsOf } from '../../electron/core/park/park.repository.ts'
import { parkFigures } from '../../electron/core/park/park-figures.ts'
import { listViews, removeView, saveView } from '../../electron/core/park/park-views.repository.ts'
import {
  arrivalOrder,
  noParkFilter,
  type ParkFilter,
  type ParkOrder,
  parkOrders,
  usualParkView,
} from '../../shared/domain/park/park-filter.ts'
import { fillPark } from '../builders/filled-park.ts'
import { engines, type OpenedEngine } from './engines.ts'

const machineCount = 1200

describe.each(engines)('the park on %s', (_, open) => {
  let engine: OpenedEngine
  beforeAll(async () => {
    engine = await open()
    await fillPark(engine.db, machineCount)
  })
  afterAll(() => engine.close())

  const found = async (filter: Partial<ParkFilter>, order: ParkOrder = arrivalOrder, offset = 0) => {
    const { db } = engine
    const asked = { ...noParkFilter, ...filter }
    const total = await countMachines(db, asked)
    const ordinals = await ordinalsOf(db, { filter: asked, order, offset, limit: 500 }, total)
    return { total, ordinals, rows: await rowsOf(db, ordinals) }
  }

  it('finds parts of words, beginnings of words and accents, and nothing that is not there', async () => {
    const tag = (await found({}, { by: 'tag', isDescending: false })).rows[41]?.assetTag ?? ''
    expect((await found({ search: tag.toLowerCase() })).rows.map(({ assetTag }) => assetTag)).toEqual([tag])
    const totals = async (words: string[]) => Promise.all(words.map(async (search) => (await found({ search })).total))
    const [part, accents, start, both] = await totals(['inkpad', 'RÉCIF', 'ch', 'ch recif'])
    expect(part).toBe((await found({ search: 'thinkpad' })).total)
    expect(accents).toBe((await found({ search: 'recif' })).total)
    expect(Math.min(part ?? 0, accents ?? 0)).toBeGreaterThan(50)
    // No word of this park begins so but some serials.
    expect(start).toBeLessThan(20)
    expect(both).toBeLessThanOrEqual(start ?? 0)
    expect(await totals(['zzzzzz', '"', '%%%', '*', "' or 1=1", 'a"b'])).toEqual([
      0,
      machineCount,
      0,
      machineCount,
      0,
      0,
    ])
  })

  it('follows what changes: a new serial is found, the old one no more', async () => {
    const { db } = engine
    const change = { serial: 'NEUF123', searchText: 'gc26 neuf123' }
    const before = await db
      .selectFrom('machineSummaries')
      .selectAll()
      .where('ordinal', '=', 7)
      .executeTakeFirstOrThrow()
    await db.updateTable('machineSummaries').set(change).where('ordinal', '=', 7).execute()
    const totals = async () => [
      (await found({ search: 'neuf123' })).ordinals,
      (await found({ search: before.serial ?? '' })).ordinals,
    ]
    expect(await totals()).toEqual([[7], []])
    const { serial, searchText } = before
    await db.updateTable('machineSummaries').set({ serial, searchText }).where('ordinal', '=', 7).execute()
    expect(await totals()).toEqual([[], [7]])
  })

  it('gives every row once, in the same order from both ends, whatever it is sorted by', async () => {
    for (const by of parkOrders) {
      for (const isDescending of [true, false]) {
        const pages = await Promise.all([0, 500, 1000].map((offset) => found({}, { by, isDescending }, offset)))
        const ordinals = pages.flatMap((page) => page.ordinals)
        expect(new Set(ordinals).size, by).toBe(machineCount)
        const whole = await ordinalsOf(
          engine.db,
          { filter: noParkFilter, order: { by, isDescending }, offset: 0, limit: machineCount },
          machineCount,
        )
        expect(ordinals, `${by} ${isDescending}`).toEqual(whole)
      }
    }
  })

  it('counts by filter what it counts in its figures', async () => {
    const figures = await parkFigures(engine.db)
    expect(figures.total).toBe(machineCount)
    for (const [state, count] of Object.entries(figures.states)) {
      expect((await found({ states: [state as keyof typeof figures.states] })).total, state).toBe(count)
    }
    for (const { kind, count } of figures.kinds) {
      if (kind !== null) expect((await found({ kinds: [kind] })).total, kind).toBe(count)
    }
    for (const { donorId, machineCount: count } of figures.donors) {
      expect((await found({ donorIds: [donorId] })).total).toBe(count)
    }
  })

  it('shows serials that stand twice and machines that have none, and marks each such row', async () => {
    const twins = await found({ oddity: 'same-serial' })
    expect(twins.rows.map(({ serial, hasTwin }) => [serial, hasTwin])).toEqual(
      twins.rows.map(({ serial }) => [serial, true]),
    )
    expect(twins.total).toBe(4)
    expect((await found({ oddity: 'no-serial' })).rows.every(({ serial }) => serial === null)).toBe(true)
    expect((await found({ search: 'thinkpad', kinds: ['mini'] })).total).toBe(0)
  })

  it('keeps one view under a name', async () => {
    const view = { id: '0'.repeat(26), name: 'Été', view: usualParkView, operatorName: 'Atelier 1', savedAt: '2026' }
    await saveView(engine.db, view)
    await saveView(engine.db, { ...view, id: '1'.repeat(26), name: 'ete', operatorName: 'Atelier 2' })
    expect(await listViews(engine.db)).toMatchObject([{ id: view.id, name: 'ete', operatorName: 'Atelier 2' }])
    await removeView(engine.db, view.id)
    expect(await listViews(engine.db)).toEqual([])
  })
})
