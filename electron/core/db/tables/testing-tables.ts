/** Steps, findings and grades. */
export type TestingTables = {
  /** Versions of the lists that were edited here, and of those that a machine was started with. */
  checklists: { id: string; version: number; definitionJson: string; savedAt: string; operatorName: string | null }
  machineChecklists: { machineId: string; checklistId: string; version: number; startedAt: string }
  stepResults: {
    id: string
    machineId: string
    stepKey: string
    state: string
    faultsJson: string
    skipReason: string | null
    measuresJson: string
    answersJson: string
    detail: string | null
    note: string | null
    evidenceJson: string | null
    by: string
    durationSeconds: number | null
    appVersion: string | null
    recordedAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
  absenceStatements: {
    id: string
    machineId: string
    /** `null`: of the whole machine. */
    driveId: string | null
    /** The machine's latest, `null` before its first, or the last that saw the drive: a later one may see what people did not. */
    readingId: string | null
    reason: string
    statedAt: string
    operatorId: string
    operatorName: string
  }
  waivers: {
    id: string
    machineId: string
    code: string
    stepKey: string
    resultId: string | null
    reason: string
    givenAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
  machineParts: {
    id: string
    machineId: string
    kind: string
    origin: string
    fromMachineId: string | null
    costFrancs: number | null
    note: string | null
    recordedAt: string
    operatorName: string
    undoneAt: string | null
    undoneByName: string | null
  }
  grades: {
    id: string
    machineId: string
    cosmetic: string
    functional: string | null
    letter: string | null
    condition: string | null
    computedJson: string | null
    overrideJson: string | null
    note: string | null
    givenAt: string
    operatorName: string
  }
  findings: {
    id: string
    machineId: string
    zone: string
    xThousandths: number | null
    yThousandths: number | null
    defect: string
    severity: string
    photosJson: string
    foundAt: string
    operatorId: string
    operatorName: string
    removedAt: string | null
    removedByName: string | null
  }
  testRuns: {
    id: string
    machineId: string
    test: string
    state: string
    progressJson: string
    usbPortsWanted: number | null
    actorJson: string
    ownerJson: string | null
    verdictJson: string | null
    isRecorded: number
    startedAt: string
    endedAt: string | null
  }
}
