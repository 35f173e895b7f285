import type { DriveFacts, DriveHealthFacts } from './drive.ts'

export type DriveHealthVerdict = 'good' | 'worn' | 'failing' | 'unknown'

const driveHealthReasonCodes = [
  'SMART_FAILED',
  'SELF_TEST_FAILED',
  'CRITICAL_WARNING',
  'PENDING_SECTORS',
  'UNCORRECTABLE_SECTORS',
  'UNCORRECTABLE_ERRORS_REPORTED',
  'REALLOCATED_SECTORS',
  'MEDIA_ERRORS',
  'SPIN_RETRIES',
  'SPARE_EXHAUSTED',
  'SPARE_LOW',
  'WEAR_EXHAUSTED',
  'WEAR_HIGH',
  'LONG_SERVICE',
  'NO_EVIDENCE',
] as const
export type DriveHealthReasonCode = (typeof driveHealthReasonCodes)[number]

type DriveHealthReason = { code: DriveHealthReasonCode; value: number | null }
export type DriveHealthJudgement = { verdict: DriveHealthVerdict; reasons: DriveHealthReason[] }

type Finding = DriveHealthReason & { isFailing: boolean }

// Decision tree that WEEE Open mined from about 200 labelled hard drives: any pending sector fails a drive,
// up to three reallocated ones only make it suspect, and beyond 37 177 hours it is old.
const reallocatedSectorsThatFail = 4
const hoursOfLongService = 37_177
// Beyond this the flash is past what its maker promised (100 %); from 50 % on the trade no longer sells it as new.
const percentageUsedThatFails = 100
const percentageUsedThatWears = 50
// A large cloud operator's published statistics: drives with any reported uncorrectable error fail far more often. A few old
// ones may come from one power cut, so they wear a drive; ten show a medium that goes on losing data.
const reportedErrorsThatFail = 10
const mediaErrorsThatFail = 1
// Among the same labelled drives, sound ones had retried to spin up once or twice.
const spinRetriesThatWear = 3

/**
 * What the drive's own counters say of its future. "good" needs evidence: a drive that tells nothing is "unknown",
 * and a "failing" one must not be given away whatever else it says.
 */
export function driveHealthVerdict(drive: DriveFacts): DriveHealthJudgement {
  const { health } = drive
  if (health === null) return { verdict: 'unknown', reasons: [{ code: 'NO_EVIDENCE', value: null }] }
  const findings = [
    ...deviceVerdicts(health),
    ...mediumFindings(health),
    ...wearFindings(health),
    ...serviceFindings(drive, health),
  ]
  const reasons = findings.map(({ code, value }) => ({ code, value }))
  if (findings.some(({ isFailing }) => isFailing)) return { verdict: 'failing', reasons }
  if (!isJudgeable(health)) return { verdict: 'unknown', reasons: [...reasons, { code: 'NO_EVIDENCE', value: null }] }
  return { verdict: findings.length > 0 ? 'worn' : 'good', reasons }
}

/** The overall "PASSED" alone is not enough: drives with hundreds of pending sectors still say it. */
function isJudgeable(health: DriveHealthFacts): boolean {
  const counters = [
    health.reallocatedSectorCount,
    health.pendingSectorCount,
    health.uncorrectableSectorCount,
    health.reportedUncorrectableCount,
    health.mediaErrorCount,
    health.percentageUsed,
  ]
  return health.isSmartPassed !== null && counters.some((count) => count !== null)
}

function deviceVerdicts(health: DriveHealthFacts): Finding[] {
  const findings: Finding[] = []
  if (health.isSmartPassed === false) findings.push({ code: 'SMART_FAILED', value: null, isFailing: true })
  if (health.isSelfTestPassed === false) findings.push({ code: 'SELF_TEST_FAILED', value: null, isFailing: true })
  // Bit 1 is the temperature: it says where the drive lies, not how it is.
  const warning = (health.criticalWarning ?? 0) & ~0b10
  if (warning !== 0) findings.push({ code: 'CRITICAL_WARNING', value: health.criticalWarning, isFailing: true })
  return findings
}

function mediumFindings(health: DriveHealthFacts): Finding[] {
  return [
    ...countFinding('PENDING_SECTORS', health.pendingSectorCount, 1),
    ...countFinding('UNCORRECTABLE_SECTORS', health.uncorrectableSectorCount, 1),
    ...countFinding('UNCORRECTABLE_ERRORS_REPORTED', health.reportedUncorrectableCount, reportedErrorsThatFail),
    ...countFinding('REALLOCATED_SECTORS', health.reallocatedSectorCount, reallocatedSectorsThatFail),
    ...countFinding('MEDIA_ERRORS', health.mediaErrorCount, mediaErrorsThatFail),
    ...spinRetryFinding(health.spinRetryCount),
  ]
}

/** Retries alone never fail a drive: it did start. */
function spinRetryFinding(value: number | null): Finding[] {
  return value !== null && value >= spinRetriesThatWear ? [{ code: 'SPIN_RETRIES', value, isFailing: false }] : []
}

/** A counter above 0 is always said; from `failsFrom` on it fails the drive. */
function countFinding(code: DriveHealthReasonCode, value: number | null, failsFrom: number): Finding[] {
  return value !== null && value > 0 ? [{ code, value, isFailing: value >= failsFrom }] : []
}

function wearFindings(health: DriveHealthFacts): Finding[] {
  const findings: Finding[] = []
  const { percentageUsed: used, availableSparePercent: spare, availableSpareThresholdPercent: threshold } = health
  if (used !== null && used >= percentageUsedThatWears) {
    const isFailing = used >= percentageUsedThatFails
    findings.push({ code: isFailing ? 'WEAR_EXHAUSTED' : 'WEAR_HIGH', value: used, isFailing })
  }
  if (spare !== null && threshold !== null && spare <= threshold && threshold > 0) {
    const isFailing = spare < threshold
    findings.push({ code: isFailing ? 'SPARE_EXHAUSTED' : 'SPARE_LOW', value: spare, isFailing })
  }
  return findings
}

/** Bearings age by the hour; flash by what is written to it. */
function serviceFindings({ mediaType }: DriveFacts, { powerOnHours: hours }: DriveHealthFacts): Finding[] {
  const isFlash = mediaType !== null && mediaType !== 'hdd'
  if (isFlash || hours === null || hours <= hoursOfLongService) return []
  return [{ code: 'LONG_SERVICE', value: hours, isFailing: false }]
}
