import { describe, expect, it } from 'vitest'
import data from '../../resources/processors/generations.json' with { type: 'json' }
import { aCpu, aWholeMachine } from '../../test/builders/whole-machine.ts'
import { approximateYear } from './machine-age.ts'
import { processorFamily } from './processor-family.ts'

const readAt = '2026-11-23T01:00:00.000Z'

function yearOf(model: string | null, releasedOn: string | null) {
  const bios = { vendor: null, version: null, releasedOn }
  return approximateYear(aWholeMachine({ cpus: [aCpu({ model })], bios }), data.generations, readAt)
}

describe('approximateYear', () => {
  it('believes the processor when the BIOS was updated since', () => {
    expect(yearOf('Core i5-8350U', '2022-05-04')).toEqual({ year: 2017, from: 'cpu-generation' })
  })

  it('says when both agree', () => {
    expect(yearOf('Core i5-8350U', '2017-11-30')).toEqual({ year: 2017, from: 'both' })
  })

  it('falls back on the BIOS of a processor that it does not know', () => {
    expect(yearOf('Kryo V2', '2019-03-01')).toEqual({ year: 2019, from: 'bios-date' })
  })

  it('does not believe a BIOS older than its processor', () => {
    expect(yearOf('Core i5-8350U', '2001-01-01')).toEqual({ year: 2017, from: 'cpu-generation' })
  })

  it('does not believe a BIOS from before PCs had one, from after the reading, or of a malformed date', () => {
    for (const date of ['1980-01-01', '2031-01-01', '20190301', null]) expect(yearOf(null, date)).toBeNull()
  })

  it.each([
    ['Core i7 920', 2008],
    ['Core i7 860', 2009],
    ['Core i5 M 520', 2010],
    ['Core i5-2520M', 2011],
    ['Core i5-3320M', 2012],
    ['Core i5-4310M', 2013],
    ['Core i5-5300U', 2015],
    ['Core i7-6820HQ', 2015],
    ['Core i7-6900K', 2016],
    ['Core i5-7200U', 2016],
    ['Core i5-7500', 2017],
    ['Core i5-8365U', 2018],
    ['Core i5-9500', 2019],
    ['Core i5-10210U', 2019],
    ['Core i5-10400', 2020],
    ['11th Gen Intel Core i5-1135G7', 2020],
    ['12th Gen Intel Core i5-1235U', 2022],
    ['Core2 Duo P8600', 2008],
    ['Celeron N3350', 2016],
    ['Pentium G4560', 2017],
    ['Atom N270', 2008],
    ['Xeon E5-2620 v4', 2016],
    ['A4-5000 APU with Radeon HD Graphics', 2013],
    ['A8-7410 APU with AMD Radeon R5 Graphics', 2015],
    ['Ryzen 5 2500U with Radeon Vega Mobile Gfx', 2017],
    ['Ryzen 5 2600 Six-Core', 2018],
    ['Ryzen 5 PRO 4650U with Radeon Graphics', 2020],
    ['Ryzen 7 5800X 8-Core', 2020],
    ['Ryzen 5 5500U', 2021],
  ])('dates the %s of %i', (model, year) => {
    expect(processorFamily(model, data.generations)?.year).toBe(year)
  })
})
