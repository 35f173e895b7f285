import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepStatements } from './keep-statements.ts'

let sqlite: Sqlite.Database
beforeEach(() => {
  sqlite = new Sqlite(':memory:')
  sqlite.exec('create table one (value integer); insert into one values (1), (2), (3)')
})
afterEach(() => sqlite.close())

it('prepares what is asked again only once', () => {
  const { prepare } = keepStatements(sqlite)
  expect(prepare('select value from one')).toBe(prepare('select value from one'))
  expect(prepare('select value from one')).not.toBe(prepare('select value from one where value > 1'))
})

it('answers whoever asks while the same is being read row by row', () => {
  const { prepare } = keepStatements(sqlite)
  const sql = 'select value from one order by value'
  const rows = prepare(sql).iterate()
  expect(rows.next().value).toEqual({ value: 1 })
  expect(prepare(sql).all()).toHaveLength(3)
  expect([...rows]).toEqual([{ value: 2 }, { value: 3 }])
})

it('answers after the table has changed its form', () => {
  const { prepare } = keepStatements(sqlite)
  expect(prepare('select * from one').get()).toEqual({ value: 1 })
  sqlite.exec('alter table one add column other integer default 9')
  expect(prepare('select * from one').get()).toEqual({ value: 1, other: 9 })
})

it('keeps no more than a bounded number', () => {
  const { prepare } = keepStatements(sqlite)
  const first = prepare('select 0')
  for (let n = 1; n <= 400; n += 1) prepare(`select ${n}`)
  expect(prepare('select 0')).not.toBe(first)
})
