import { describe, expect, it } from 'vitest'
import { mergeRequest, requestQuestions } from './merge-request.ts'
import type { LineValues, RequestValues } from './request-values.ts'

const line = (key: string, change: Partial<LineValues> = {}): LineValues => ({
  key,
  id: key,
  kind: 'laptop',
  quantity: '2',
  minimumMemoryBytes: '',
  minimumStorageBytes: '',
  system: 'any',
  isMobilityNeeded: false,
  hasInternet: '',
  peopleServed: '',
  note: '',
  ...change,
})
const request = (change: Partial<RequestValues>): RequestValues => ({
  beneficiaryId: 'lagon',
  receivedOn: '2026-03-02',
  priority: '2',
  use: '',
  lines: [line('a'), line('b')],
  ...change,
})

describe('two edits of one request', () => {
  it('meet in one need: how many from one station, which memory from the other', () => {
    const mine = request({ lines: [line('a', { quantity: '5' }), line('b')] })
    const theirs = request({ lines: [line('a', { minimumMemoryBytes: '8' }), line('b')] })
    const { lines } = mergeRequest(mine, theirs, ['a minimumMemoryBytes'])
    expect(lines[0]).toEqual(line('a', { quantity: '5', minimumMemoryBytes: '8' }))
  })

  it('keep a need that each station added, and the head of whoever was preferred', () => {
    const added: LineValues = line('new', { id: null })
    const mine = request({ use: 'Salle de lecture', lines: [line('a'), line('b'), added] })
    const theirs = request({ priority: '1', lines: [line('a'), line('b'), line('c')] })
    const merged = mergeRequest(mine, theirs, ['priority', 'c'])
    expect([merged.use, merged.priority]).toEqual(['Salle de lecture', '1'])
    expect(merged.lines.map(({ id }) => id)).toEqual(['a', 'b', 'c', null])
  })

  it('are asked about need by need where one station alone still has it', () => {
    const asked = requestQuestions(request({ lines: [line('a')] }), request({}))
    expect(asked.at(-1)).toEqual({ key: 'b', lineId: 'b', field: null })
  })
})
