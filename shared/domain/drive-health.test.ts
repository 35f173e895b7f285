import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DriveFacts, DriveHealthFacts } from './drive.ts'
import { type DriveHealthVerdict, driveHealthVerdict } from './drive-health.ts'

const silent: DriveHealthFacts = {
  isSmartPassed: null,
  powerOnHours: null,
  powerCycleCount: null,
  temperatureCelsius: null,
  reallocatedSectorCount: null,
  pendingSectorCount: null,
  uncorrectableSectorCount: null,
  reportedUncorrectableCount: null,
  spinRetryCount: null,
  percentageUsed: null,
  availableSparePercent: null,
  availableSpareThresholdPercent: null,
  mediaErrorCount: null,
  criticalWarning: null,
  isSelfTestPassed: null,
  bytesWritten: null,
}
const sound: DriveHealthFacts = {
  ...silent,
  isSmartPassed: true,
  powerOnHours: 12_000,
  reallocatedSectorCount: 0,
  pendingSectorCount: 0,
}

function driveWithHealth(health: DriveHealthFacts | null): DriveFacts {
  return {
    deviceName: 'sda',
    manufacturer: 'Toshiba',
    family: null,
    model: 'MQ01ABF050',
    serial: '87DRT0XYZ',
    serialSource: 'ata-identify',
    wwn: null,
    firmware: null,
    sizeBytes: 500_107_862_016,
    logicalSectorBytes: 512,
    physicalSectorBytes: 4096,
    mediaType: 'hdd',
    bus: 'sata',
    rotationPerMinute: 5400,
    formFactor: '2.5',
    isRemovable: false,
    isReadOnly: false,
    isSystemDrive: false,
    partitions: [],
    health,
  }
}

const judge = (health: Partial<DriveHealthFacts>) => driveHealthVerdict(driveWithHealth({ ...sound, ...health }))

describe('the verdict on a drive', () => {
  it('calls a drive good that has counted and found nothing', () => {
    expect(judge({})).toEqual({ verdict: 'good', reasons: [] })
  })

  it('never calls a silent drive good', () => {
    expect(driveHealthVerdict(driveWithHealth(null)).verdict).toBe('unknown')
    expect(driveHealthVerdict(driveWithHealth(silent)).verdict).toBe('unknown')
    expect(driveHealthVerdict(driveWithHealth({ ...silent, isSmartPassed: true })).verdict).toBe('unknown')
    expect(driveHealthVerdict(driveWithHealth({ ...silent, reallocatedSectorCount: 0 })).verdict).toBe('unknown')
  })

  it('fails a drive on a single pending sector even when it says PASSED', () => {
    expect(judge({ pendingSectorCount: 1 })).toEqual({
      verdict: 'failing',
      reasons: [{ code: 'PENDING_SECTORS', value: 1 }],
    })
  })

  it('suspects up to three reallocated sectors and fails more', () => {
    expect(judge({ reallocatedSectorCount: 3 }).verdict).toBe('worn')
    expect(judge({ reallocatedSectorCount: 4 }).verdict).toBe('failing')
  })

  it('tells an old drive from a broken one', () => {
    expect(judge({ powerOnHours: 40_000 })).toEqual({
      verdict: 'worn',
      reasons: [{ code: 'LONG_SERVICE', value: 40_000 }],
    })
  })

  it('does not count the hours of flash', () => {
    const drive = driveWithHealth({ ...sound, powerOnHours: 90_000 })
    expect(driveHealthVerdict({ ...drive, mediaType: 'ssd' }).verdict).toBe('good')
  })

  it('judges flash by its wear and its spare blocks', () => {
    expect(judge({ percentageUsed: 60 }).verdict).toBe('worn')
    expect(judge({ percentageUsed: 105 }).verdict).toBe('failing')
    expect(judge({ availableSparePercent: 5, availableSpareThresholdPercent: 10 }).verdict).toBe('failing')
    expect(judge({ availableSparePercent: 10, availableSpareThresholdPercent: 10 }).verdict).toBe('worn')
  })

  it('does not fail a drive for lying in the sun', () => {
    expect(judge({ criticalWarning: 0b10 }).verdict).toBe('good')
    expect(judge({ criticalWarning: 0b100 }).verdict).toBe('failing')
  })

  it('believes a failed verdict or self-test against clean counters', () => {
    expect(judge({ isSmartPassed: false }).verdict).toBe('failing')
    expect(judge({ isSelfTestPassed: false }).verdict).toBe('failing')
  })

  it('never improves when a counter gets worse', () => {
    const rank: Record<DriveHealthVerdict, number> = { good: 0, unknown: 0, worn: 1, failing: 2 }
    const counters = [
      'powerOnHours',
      'reallocatedSectorCount',
      'pendingSectorCount',
      'uncorrectableSectorCount',
      'reportedUncorrectableCount',
      'spinRetryCount',
      'mediaErrorCount',
      'percentageUsed',
    ] as const
    const count = fc.option(fc.nat({ max: 200 }), { nil: null })
    const health = fc.record({
      isSmartPassed: fc.option(fc.boolean(), { nil: null }),
      isSelfTestPassed: fc.option(fc.boolean(), { nil: null }),
      ...Object.fromEntries(counters.map((name) => [name, count])),
    })
    fc.assert(
      fc.property(health, fc.constantFrom(...counters), fc.nat({ max: 100_000 }), (told, name, more) => {
        const before = { ...silent, ...told } as DriveHealthFacts
        const after = { ...before, [name]: (before[name] ?? 0) + more }
        const [was, is] = [before, after].map((facts) => driveHealthVerdict(driveWithHealth(facts)).verdict)
        // From "unknown" a first count may bring a drive to "good": that is evidence, not a worse counter.
        if (before[name] === null && was === 'unknown') return true
        return rank[is as DriveHealthVerdict] >= rank[was as DriveHealthVerdict]
      }),
    )
  })

  it('gives a reason for every verdict but good', () => {
    const count = fc.option(fc.nat({ max: 60_000 }), { nil: null })
    fc.assert(
      fc.property(count, count, count, (powerOnHours, pendingSectorCount, percentageUsed) => {
        const { verdict, reasons } = judge({ powerOnHours, pendingSectorCount, percentageUsed })
        return (verdict === 'good') === (reasons.length === 0)
      }),
    )
  })
})
