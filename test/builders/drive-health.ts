import type { DriveHealthFacts } from '../../shared/domain/drive.ts'

/** A magnetic drive in its first hour, with nothing against it. */
export const healthyDrive: DriveHealthFacts = {
  isSmartPassed: true,
  powerOnHours: 1,
  powerCycleCount: 1,
  temperatureCelsius: 30,
  reallocatedSectorCount: 0,
  pendingSectorCount: 0,
  uncorrectableSectorCount: 0,
  reportedUncorrectableCount: 0,
  spinRetryCount: 0,
  percentageUsed: null,
  availableSparePercent: null,
  availableSpareThresholdPercent: null,
  mediaErrorCount: null,
  criticalWarning: null,
  isSelfTestPassed: null,
  bytesWritten: null,
}
