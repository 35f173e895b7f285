import type { CertificateRefusal } from '../../../shared/contract/documents.contract.ts'
import type { MachineDrive, MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { PaperDonor } from '../../../shared/domain/campaign.ts'
import type { Organisation } from '../../../shared/domain/document.ts'
import { certifiableErasure } from '../../../shared/domain/erasure.ts'
import type { IssuerLogo } from '../logo/logo.repository.ts'
import { driveName } from '../machines/machine-page.ts'
import type {
  CertificateFacts,
  CertifiedDrive,
  ErasurePaperFacts,
  LabelFacts,
  PaperDrive,
  PaperIssue,
  PaperMachine,
  ReportFacts,
} from './paper-facts.ts'

/** Who issues a paper on erasures, for whom, in whose hands. */
export type PaperParties = {
  issuer: Organisation
  logo?: IssuerLogo | null
  donor: PaperDonor
  operatorName: string
  validatorNames?: readonly string[]
}

export function labelFacts(page: MachinePage, organisation: Organisation | null, issue: PaperIssue): LabelFacts {
  const { reading, drives, grade } = page
  const [first, ...others] = certifiedDrives(page) ?? []
  return {
    ...issue,
    machine: paperMachine(page),
    cpuModel: reading?.facts.cpus[0]?.model ?? null,
    memoryBytes: reading?.facts.memory.totalBytes ?? null,
    drives: drives.map(({ facts }) => ({ sizeBytes: facts.sizeBytes, mediaType: facts.mediaType })),
    letter: grade?.letter ?? null,
    erasures: first === undefined ? null : [first.erasure, ...others.map(({ erasure }) => erasure)],
    organisationName: organisation?.name ?? null,
  }
}

/** `null` unless every drive of the machine is proven erased. A later certificate replaces the one before it. */
export function certificateFacts(
  page: MachinePage,
  parties: PaperParties,
  issue: PaperIssue & { number: string },
): CertificateFacts | null {
  const drives = certifiedDrives(page)
  if (drives === null) return null
  const replacesNumber = page.documents.find(({ kind }) => kind === 'certificate')?.number ?? null
  return { ...issue, ...erasurePaperFacts(page, parties), replacesNumber, drives }
}

/** What is known of a machine that cannot be certified. */
export function reportFacts(page: MachinePage, parties: PaperParties, issue: PaperIssue): ReportFacts {
  const drives = page.drives.map((drive) => ({ drive: paperDrive(drive), erasure: drive.decisive }))
  return { ...issue, ...erasurePaperFacts(page, parties), number: null, drives }
}

/** Every reason against certifying the machine. Only an empty list means yes. */
export function certificateRefusals(page: MachinePage, issuer: Organisation | null): CertificateRefusal[] {
  const refusals: CertificateRefusal[] = []
  if (issuer === null) refusals.push({ code: 'NO_ORGANISATION' })
  if (page.drives.length === 0) refusals.push({ code: 'NO_DRIVE' })
  for (const drive of page.drives) {
    if (certifiedDrive(drive) !== null) continue
    const { status = null, doubts = [] } = drive.decisive ?? {}
    refusals.push({ code: 'DRIVE_NOT_ERASED', driveName: driveName(drive), status, doubts })
  }
  return refusals
}

function erasurePaperFacts(page: MachinePage, parties: PaperParties): Omit<ErasurePaperFacts, keyof PaperIssue> {
  const { campaignName, receivedOn } = page.intake
  return { ...parties, campaignName, receivedOn, machine: paperMachine(page) }
}

function certifiedDrives({ drives }: MachinePage): CertificateFacts['drives'] | null {
  const certified = drives.map(certifiedDrive).filter((drive) => drive !== null)
  const [first, ...others] = certified
  return first === undefined || certified.length < drives.length ? null : [first, ...others]
}

function certifiedDrive(drive: MachineDrive): CertifiedDrive | null {
  const erasure = drive.decisive === null ? null : certifiableErasure(drive.decisive)
  return erasure === null ? null : { drive: paperDrive(drive), erasure }
}

function paperDrive({ facts }: MachineDrive): PaperDrive {
  const { manufacturer, model, serial, serialSource, wwn, firmware, sizeBytes, mediaType, bus } = facts
  const reallocatedSectorCount = facts.health?.reallocatedSectorCount ?? null
  return { manufacturer, model, serial, serialSource, wwn, firmware, sizeBytes, mediaType, bus, reallocatedSectorCount }
}

function paperMachine({ machine, summary, reading }: MachinePage): PaperMachine {
  const {
    manufacturer = null,
    model = null,
    serial = null,
    serialSource = null,
    uuid = null,
  } = reading?.facts.identity ?? {}
  return { assetTag: machine.assetTag, kind: summary.kind, manufacturer, model, serial, serialSource, uuid }
}
