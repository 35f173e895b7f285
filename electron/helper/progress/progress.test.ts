import { describe, expect, it } from 'vitest'
import { createStopper } from '../stop.ts'
import { createHeatGuard } from './heat-guard.ts'
import { createMeter } from './meter.ts'

const mega = 1_000_000

function aMeter() {
  const clock = { now: 0 }
  const meter = createMeter(() => clock.now)
  const work = (seconds: number, bytesPerSecond: number) => {
    for (let step = 0; step < seconds * 4; step++) {
      clock.now += 250
      meter.add(bytesPerSecond / 4)
    }
  }
  return { clock, meter, work }
}

describe('progress', () => {
  it('tells the speed of the last seconds and the whole, and expects the slower of both to the end of the job', () => {
    const { meter, work } = aMeter()
    meter.enter('writing', 10_000 * mega, 10_000 * mega)
    work(60, 100 * mega)
    work(20, 50 * mega)
    const line = meter.line()
    expect(line).toMatchObject({ phase: 'writing', doneBytes: 7000 * mega, totalBytes: 10_000 * mega })
    expect(line.bytesPerSecond).toBe(50 * mega)
    expect(line.averageBytesPerSecond).toBe(87.5 * mega)
    expect(line.remainingSeconds).toBe((3000 + 10_000) / 50)
  })

  it('says nothing of a speed that nothing measured yet', () => {
    const { meter } = aMeter()
    expect(meter.line()).toMatchObject({ doneBytes: null, bytesPerSecond: null, remainingSeconds: null })
    meter.enter('verifying', 100, 0)
    expect(meter.line()).toMatchObject({ doneBytes: 0, bytesPerSecond: null, remainingSeconds: null })
  })

  it('begins anew with each phase', () => {
    const { meter, work } = aMeter()
    meter.enter('writing', 1000 * mega, 0)
    work(10, 100 * mega)
    meter.enter('verifying', 1000 * mega, 0)
    work(2, 10 * mega)
    expect(meter.line()).toMatchObject({ doneBytes: 20 * mega, averageBytesPerSecond: 10 * mega })
  })
})

describe('a hot drive', () => {
  it('is left to cool five degrees below its limit, all lanes together', async () => {
    const { meter } = aMeter()
    const stopper = createStopper()
    const guard = createHeatGuard(60, { meter, stopper, milliseconds: () => 0, lookEveryMilliseconds: 1 })
    meter.setTemperature(61)
    const waiting = Promise.all([guard(), guard()])
    meter.setTemperature(57)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(meter.line().isPaused).toBe(true)
    meter.setTemperature(55)
    await waiting
    expect(meter.line().isPaused).toBe(false)
  })

  it('is not waited for when a stop is asked, without a limit, or without a thermometer', async () => {
    const { meter } = aMeter()
    const stopper = createStopper()
    const ports = { meter, stopper, milliseconds: () => 0 }
    await createHeatGuard(60, ports)()
    meter.setTemperature(90)
    await createHeatGuard(null, ports)()
    stopper.stop('operator')
    await createHeatGuard(60, ports)()
    expect(meter.line().isPaused).toBe(false)
  })

  it('stops the run when an hour did not cool it', async () => {
    const { meter } = aMeter()
    const stopper = createStopper()
    let hours = 0
    const guard = createHeatGuard(60, {
      meter,
      stopper,
      milliseconds: () => hours++ * 3_600_001,
      lookEveryMilliseconds: 1,
    })
    meter.setTemperature(70)
    await guard()
    expect(stopper.signal.reason).toEqual({ reason: 'temperature', detail: '70' })
  })
})
