import type { MachineDrive, MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Json } from '../../../shared/domain/canonical-json.ts'
import type { Language } from '../../../shared/domain/document.ts'
import {
  type CertificateRecord,
  certificateSchema,
  type RecordedDrive,
  type RecordedMachine,
} from '../../../shared/domain/proof/certificate-record.ts'
import type { JsonObject } from '../../../shared/domain/proof/envelope.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { notCheckedTexts } from '../documents/not-checked.ts'
import type { CertificateFacts, CertifiedDrive } from '../documents/paper-facts.ts'

/** What the seal adds to what the paper says. */
export type RecordFrame = Pick<CertificateRecord, 'paperCertificateSha256' | 'sequence' | 'previousRecordSha256'> & {
  language: Language
  appVersion: string
}

/** The facts of the paper, and what the machine's page knows beyond them. */
export function certificateRecord(facts: CertificateFacts, page: MachinePage, frame: RecordFrame): CertificateRecord {
  const { language, appVersion, ...chained } = frame
  const [first, ...others] = facts.drives
  const driveOf = (one: CertifiedDrive) => recordedDrive(one, page.drives, language)
  const { number, replacesNumber, issuedAt, timeZone, issuer, donor, campaignName, receivedOn, operatorName } = facts
  const { validatorNames = [] } = facts
  const { legalName, usualName, ridet, address } = donor
  return {
    schema: certificateSchema,
    ...{ number, replacesNumber, issuedAt, timeZone, language, issuer, campaignName, receivedOn, operatorName },
    standard: 'NIST SP 800-88 Rev. 2',
    donor: { legalName, usualName, ridet, address },
    machine: recordedMachine(facts, page),
    drives: [driveOf(first), ...others.map(driveOf)],
    ...(validatorNames.length > 0 && { validatorNames }),
    software: { name: 'Établi', version: appVersion },
    ...chained,
  }
}

function recordedMachine({ machine }: CertificateFacts, { reading }: MachinePage): RecordedMachine {
  const { identity = null, chassis = null, bios = null, cpus = [] } = reading?.facts ?? {}
  return {
    ...machine,
    version: identity?.version ?? null,
    chassisType: chassis?.type ?? null,
    biosVersion: bios?.version ?? null,
    processor: cpus[0]?.toldName ?? cpus[0]?.model ?? null,
  }
}

function recordedDrive(
  { drive, erasure }: CertifiedDrive,
  known: readonly MachineDrive[],
  language: Language,
): RecordedDrive {
  const facts = known.find(({ id }) => id === erasure.driveId)?.facts
  if (facts === undefined) throw new Error(`Drive ${erasure.driveId} is certified but not of this machine`)
  const { deviceName: _, isSystemDrive: __, partitions, ...identity } = facts
  const encryptionSeen = [...new Set(partitions.map(({ encryption }) => encryption).filter((kind) => kind !== null))]
  const { id, status, requested, achieved, run, match, machineId } = erasure
  const { evidenceName, evidenceSha256, recordedAt, operatorName } = erasure
  const attempt = { id, status, requested, achieved, run, match, machineId }
  return {
    ...identity,
    encryptionSeen,
    erasure: { ...attempt, evidenceName, evidenceSha256, recordedAt, operatorName },
    notChecked: notCheckedTexts(drive, erasure, translator(language)),
  }
}

/** A record holds whole numbers only; what was measured in fractions (a duration) is rounded. */
export function jsonOfRecord(record: object): JsonObject {
  return JSON.parse(JSON.stringify(record), (_, value: Json) =>
    typeof value === 'number' ? Math.round(value) : value,
  ) as JsonObject
}
