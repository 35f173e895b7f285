import { describe, expect, it } from 'vitest'
import { hashOf, type Route, readRoute, sectionOf } from './route.ts'

const id = '01JD3Z8K7Q2M4N6P8R0S2T4V6W'
const places: Route[] = [
  { page: 'bench' },
  { page: 'take-reading' },
  { page: 'take-reading', machineId: id },
  { page: 'machine', machineId: id, tab: null },
  { page: 'machine', machineId: id, tab: 'erasure' },
  { page: 'erasing' },
  { page: 'erasing-training' },
  { page: 'erasing-plan', deviceName: 'nvme0n1', isTraining: false },
  { page: 'erasing-plan', deviceName: 'loop3', isTraining: true },
  { page: 'erasing-job', jobId: id },
  { page: 'erasing-wall' },
  { page: 'erasing-refusals', refusal: null },
  { page: 'erasing-refusals', refusal: 'frozen' },
  { page: 'testing', name: null },
  { page: 'testing', name: 'battery-discharge' },
  { page: 'intakes' },
  { page: 'intake', intakeId: id },
  { page: 'batch', batchId: id },
  { page: 'settings' },
  { page: 'help', topic: null },
  { page: 'help', topic: 'at-the-bench' },
]

describe('readRoute', () => {
  it('finds again every place that can be written', () => {
    expect(places.map((place) => readRoute(hashOf(place)))).toEqual(places)
  })

  it('takes an address that names no place to the bench', () => {
    for (const hash of [
      '',
      '#',
      '#/nowhere',
      '#/machine',
      '#/machine/../settings',
      '#/batches/12',
      `#/nowhere/${id}`,
      '#/erasing-plan',
      '#/erasing-plan/..%2Fsda',
      '#/erasing-job/sda',
    ]) {
      expect(readRoute(hash), hash).toEqual({ page: 'bench' })
    }
  })

  it('opens a machine at its head when the tab does not exist', () => {
    expect(readRoute(`#/machine/${id}/wipe`)).toEqual({ page: 'machine', machineId: id, tab: null })
  })
})

describe('sectionOf', () => {
  it('keeps the section lit while one of its pages is open', () => {
    expect(places.map(sectionOf)).toEqual([
      ...Array(5).fill('bench'),
      ...Array(8).fill('erasing'),
      ...Array(2).fill('bench'),
      'intakes',
      'intakes',
      'batches',
      'settings',
      ...Array(2).fill('help'),
    ])
  })
})
