import * as z from 'zod'
import type { Database } from '../db/database.ts'

const text = z.string().max(4000)
const id = z.string().min(1).max(64)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const whole = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.int())
const json = z.string().max(16_000_000).refine(isJson)
const textOrNull = text.nullable()
const wholeOrNull = whole.nullable()
const jsonOrNull = json.nullable()

function isJson(column: string): boolean {
  try {
    JSON.parse(column)
    return true
  } catch {
    return false
  }
}

const undone = { undoneAt: textOrNull, undoneByName: textOrNull }
const recorded = { recordedAt: text, operatorName: text }

/** Rows as they are kept, column by column: what is not here does not travel. */
const arrivals = {
  donors: z.object({
    id,
    legalName: text,
    nameKey: text,
    usualName: textOrNull,
    ridet: textOrNull,
    contactName: textOrNull,
    phone: textOrNull,
    email: textOrNull,
    addressJson: jsonOrNull,
    minimumLevel: textOrNull,
    declaredByName: textOrNull,
    declaredOn: textOrNull,
    note: textOrNull,
    revision: whole,
    createdAt: text,
  }),
  intakes: z.object({
    id,
    campaignId: id,
    donorId: id,
    receivedOn: text,
    announcedCount: wholeOrNull,
    note: textOrNull,
    revision: whole,
    createdAt: text,
  }),
  announcedLists: z.object({
    id,
    intakeId: id,
    fileName: text,
    sha256: hash,
    acceptedCount: whole,
    rejectedCount: whole,
    acceptedAt: text,
    operatorName: text,
  }),
  announcedUnits: z.object({
    id,
    intakeId: id,
    listId: id,
    position: whole,
    line: whole,
    kind: textOrNull,
    manufacturer: textOrNull,
    model: textOrNull,
    serial: textOrNull,
    donorNumber: textOrNull,
    machineId: id.nullable(),
    matchedAt: textOrNull,
  }),
  operators: z.object({
    id,
    name: text,
    nameKey: text,
    role: z.enum(['manager', 'technician']),
    createdAt: text,
    leftAt: textOrNull,
  }),
  checklists: z.object({ id, version: whole, definitionJson: json, savedAt: text, operatorName: textOrNull }),
}

/** What goes out to a bench. */
export const homeTables = {
  ...arrivals,
  campaigns: z.object({
    id,
    name: text,
    tagPrefix: text,
    lastSequence: whole,
    createdAt: text,
    erasePolicyJson: jsonOrNull,
  }),
  operatorSecrets: z.object({ operatorId: id, pinHash: textOrNull, badgeKey: textOrNull, setAt: text }),
  settings: z.object({
    key: z.enum(['organisation', 'sign-in', 'badge-salt', 'labelLogo', 'issuerLogo']),
    valueJson: json,
  }),
  issuerKeys: z.object({ fingerprint: hash, publicKey: hash, since: text, until: textOrNull }),
  tagBlocks: z.object({
    id,
    campaignId: id,
    benchId: id,
    firstSequence: whole,
    lastSequence: whole,
    issuedSequence: wholeOrNull,
    reservedAt: text,
  }),
  evidence: z.object({ sha256: hash, sizeBytes: whole, addedAt: text }),
} satisfies { [Table in keyof Database]?: z.ZodType<Database[Table]> }

/** What comes back from it. */
export const workTables = {
  ...arrivals,
  refusedUnits: z.object({
    id,
    intakeId: id,
    announcedUnitId: id.nullable(),
    reason: text,
    kind: textOrNull,
    serial: textOrNull,
    donorNumber: textOrNull,
    note: textOrNull,
    refusedAt: text,
    operatorName: text,
    ...undone,
  }),
  machines: z.object({
    id,
    campaignId: id,
    intakeId: id,
    assetTag: text,
    decidedKind: textOrNull,
    receivedSerial: textOrNull,
    donorNumber: textOrNull,
    createdAt: text,
  }),
  readings: z.object({
    id,
    machineId: id,
    takenAt: text,
    way: text,
    factsJson: json,
    originsJson: json,
    notesJson: json,
    evidenceJson: json,
    parserVersion: whole,
  }),
  drives: z.object({
    id,
    machineId: id,
    serial: textOrNull,
    model: textOrNull,
    sizeBytes: wholeOrNull,
    factsJson: json,
    isPresent: whole,
    firstSeenAt: text,
    lastReadingId: id,
  }),
  erasures: z.object({
    id,
    driveId: id,
    machineId: id,
    status: text,
    requested: text,
    achieved: textOrNull,
    doubtsJson: json,
    notCheckedJson: json,
    runJson: json,
    matchJson: json,
    evidenceSha256: hash,
    evidenceName: text,
    evidenceDevice: text,
    ...recorded,
  }),
  erasureValidations: z.object({ erasureId: id, validatorName: text, validatedAt: text }),
  erasureRechecks: z.object({
    erasureId: id,
    outcome: text,
    note: textOrNull,
    operatorName: text,
    checkedAt: text,
  }),
  machineChecklists: z.object({ machineId: id, checklistId: id, version: whole, startedAt: text }),
  stepResults: z.object({
    id,
    machineId: id,
    stepKey: text,
    state: text,
    faultsJson: json,
    skipReason: textOrNull,
    measuresJson: json,
    answersJson: json,
    detail: textOrNull,
    note: textOrNull,
    evidenceJson: jsonOrNull,
    by: text,
    durationSeconds: wholeOrNull,
    appVersion: textOrNull,
    ...recorded,
    ...undone,
  }),
  absenceStatements: z.object({
    id,
    machineId: id,
    driveId: id.nullable(),
    readingId: id.nullable(),
    reason: text,
    statedAt: text,
    operatorId: id,
    operatorName: text,
  }),
  waivers: z.object({
    id,
    machineId: id,
    code: text,
    stepKey: text,
    resultId: id.nullable(),
    reason: text,
    givenAt: text,
    operatorName: text,
    ...undone,
  }),
  machineParts: z.object({
    id,
    machineId: id,
    kind: text,
    origin: text,
    fromMachineId: id.nullable(),
    costFrancs: wholeOrNull,
    note: textOrNull,
    ...recorded,
    ...undone,
  }),
  grades: z.object({
    id,
    machineId: id,
    cosmetic: text,
    functional: textOrNull,
    letter: textOrNull,
    condition: textOrNull,
    computedJson: jsonOrNull,
    overrideJson: jsonOrNull,
    note: textOrNull,
    givenAt: text,
    operatorName: text,
  }),
  findings: z.object({
    id,
    machineId: id,
    zone: text,
    xThousandths: wholeOrNull,
    yThousandths: wholeOrNull,
    defect: text,
    severity: text,
    photosJson: json,
    foundAt: text,
    operatorId: id,
    operatorName: text,
    removedAt: textOrNull,
    removedByName: textOrNull,
  }),
  documents: z.object({
    id,
    kind: z.enum(['label', 'report']),
    number: z.null(),
    machineId: id,
    language: text,
    sha256: hash,
    sizeBytes: whole,
    fileName: text,
    factsJson: json,
    issuedAt: text,
    operatorName: text,
  }),
  labelJobs: z.object({
    id,
    templateId: text,
    templateVersion: whole,
    printerId: z.null(),
    printerName: textOrNull,
    symbology: text,
    language: text,
    outcomeJson: json,
    answerJson: jsonOrNull,
    pdfSha256: hash,
    createdAt: text,
    operatorName: text,
    benchId: id.nullable().default(null),
    placesJson: jsonOrNull.default(null),
  }),
  labelJobSubjects: z.object({
    jobId: id,
    position: whole,
    machineId: id,
    driveId: id.nullable(),
    assetTag: text,
    contentSha256: text,
    isDuplicate: whole,
    documentId: id.nullable(),
    factsJson: jsonOrNull.default(null),
  }),
  evidence: z.object({ sha256: hash, sizeBytes: whole, addedAt: text }),
  audit: z.object({
    sequence: whole,
    id,
    at: text,
    operatorId: id,
    operatorName: text,
    benchId: id,
    benchName: text,
    action: text,
    subjectId: text,
    machineId: id.nullable(),
    beforeJson: z.string().max(16_000_000).nullable(),
    afterJson: z.string().max(16_000_000).nullable(),
    previousHash: text,
    hash,
  }),
} satisfies { [Table in keyof Database]?: z.ZodType<Database[Table]> }

const listsOf = <Shapes extends Record<string, z.ZodType>>(shapes: Shapes) =>
  z.strictObject(
    Object.fromEntries(Object.entries(shapes).map(([table, shape]) => [table, z.array(shape)])),
  ) as unknown as z.ZodType<{
    [Table in keyof Shapes]: z.infer<Shapes[Table]>[]
  }>

export const homeRowsSchema = z.strictObject({
  secretHex: z.string().regex(/^[0-9a-f]{64}$/),
  /** Who opened the bench, and whom its first entry names. */
  openedBy: z.object({ operatorId: id, operatorName: text }),
  tables: listsOf(homeTables),
})
export const workRowsSchema = z.strictObject({ tables: listsOf(workTables) })
export type HomeRows = z.infer<typeof homeRowsSchema>
export type WorkRows = z.infer<typeof workRowsSchema>['tables']
