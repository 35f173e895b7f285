import type { DriveFacts, DriveHealthFacts } from './drive.ts'

/** A drive of which nothing is known yet; `facts` are those that a tool told. */
export function driveWith(facts: Partial<DriveFacts>): DriveFacts {
  return {
    deviceName: null,
    manufacturer: null,
    family: null,
    model: null,
    serial: null,
    serialSource: null,
    wwn: null,
    firmware: null,
    sizeBytes: null,
    logicalSectorBytes: null,
    physicalSectorBytes: null,
    mediaType: null,
    bus: null,
    rotationPerMinute: null,
    formFactor: null,
    isRemovable: null,
    isReadOnly: null,
    isSystemDrive: null,
    partitions: [],
    health: null,
    ...facts,
  }
}

export function driveHealthWith(facts: Partial<DriveHealthFacts>): DriveHealthFacts {
  return {
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
    ...facts,
  }
}
