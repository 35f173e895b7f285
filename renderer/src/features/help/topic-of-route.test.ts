import { describe, expect, it } from 'vitest'
import { topicOfRoute } from './topic-of-route.ts'

const machineId = '01JD3Z8K7Q2M4N6P8R0S2T4V6W'

describe('topicOfRoute', () => {
  it('opens the manual where it speaks of the place one stands at', () => {
    expect(topicOfRoute({ page: 'bench' })).toBe('at-the-bench')
    expect(topicOfRoute({ page: 'erasing' })).toBe('at-the-bench')
    expect(topicOfRoute({ page: 'erasing-refusals', refusal: 'frozen' })).toBe('when-something-goes-wrong')
    expect(topicOfRoute({ page: 'machine', machineId, tab: 'tests' })).toBe('at-the-bench')
    expect(topicOfRoute({ page: 'machine', machineId, tab: 'papers' })).toBe('papers-for-the-donor')
    expect(topicOfRoute({ page: 'intakes' })).toBe('first-day')
    expect(topicOfRoute({ page: 'allocation' })).toBe('preparing-a-batch')
    expect(topicOfRoute({ page: 'figures' })).toBe('papers-for-the-donor')
  })

  it('stays on the page of the manual that is open', () => {
    expect(topicOfRoute({ page: 'help', topic: 'preparing-a-batch' })).toBe('preparing-a-batch')
    expect(topicOfRoute({ page: 'help', topic: null })).toBe('first-day')
  })
})
