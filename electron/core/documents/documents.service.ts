import type { CertificateRefusal } from '../../../shared/contract/documents.contract.ts'
import type { MachineDrive, MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { IssuedDocument, Language, Organisation } from '../../../shared/domain/document.ts'
import { type CertifiableErasure, certifiableErasure } from '../../../shared/domain/erasure.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { findDonor } from '../intakes/intakes.repository.ts'
import { driveName, machinePage, refreshSummary } from '../machines/machine-page.ts'
import { findOrganisation } from '../session/people.repository.ts'
import { findDocument, insertDocument, takeNumber } from './documents.repository.ts'
import type { CertificateFacts, CertifiedDrive, LabelFacts, PaperDrive, PaperMachine } from './paper-facts.ts'
import { renderCertificate } from './render-certificate.ts'
import { renderLabel } from './render-label.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'evidence' | 'timeZone'> & { ledger: Ledger; hub: ChangeHub }
export type CertificateAnswer =
  | IssuedDocument
  | { refused: 'NOT_FOUND' }
  | { refused: 'REFUSED'; refusals: CertificateRefusal[] }
export type DocumentsService = ReturnType<typeof createDocumentsService>

type Paper = { kind: IssuedDocument['kind']; number: string | null; fileName: string; language: Language }

export function createDocumentsService({ db, newId, now, evidence, ledger, hub, timeZone }: Ports) {
  return {
    async issueLabel(actor: Actor, machineId: string, language: Language): Promise<IssuedDocument | null> {
      const page = await machinePage(db, machineId)
      if (page === null) return null
      const organisation = await findOrganisation(db)
      const facts = labelFacts(page, organisation, { issuedAt: now(), timeZone })
      const pdf = await renderLabel(facts, language)
      const { assetTag } = page.machine
      const paper: Paper = { kind: 'label', number: null, fileName: `${assetTag}.pdf`, language }
      return keep(actor, machineId, paper, facts, pdf)
    },

    /**
     * Issues the machine's certificate, or says what stands against it drive by drive. The number is taken in the
     * transaction that keeps the paper: a crash between the two leaves no gap.
     */
    async issueCertificate(actor: Actor, machineId: string, language: Language): Promise<CertificateAnswer> {
      const page = await machinePage(db, machineId)
      if (page === null) return { refused: 'NOT_FOUND' }
      const issuer = await findOrganisation(db)
      const certified = certifiedDrives(page)
      const refusals = certificateRefusals(page, issuer)
      if (issuer === null || certified === null || refusals.length > 0) return { refused: 'REFUSED', refusals }
      const donor = await findDonor(db, page.intake.donorId)
      if (donor === null) return { refused: 'NOT_FOUND' }
      const issuedAt = now()
      // Numbered, drawn and stored inside the change: only database calls and our own drawing are awaited there.
      const document = await ledger.change(actor, async (change) => {
        const year = issuedAt.slice(0, 4)
        const number = `CE-${year}-${String(await takeNumber(change.trx, `certificate-${year}`)).padStart(4, '0')}`
        const facts: CertificateFacts = {
          issuedAt,
          timeZone,
          number,
          replacesNumber: null,
          issuer,
          donor,
          campaignName: page.intake.campaignName,
          receivedOn: page.intake.receivedOn,
          machine: paperMachine(page),
          operatorName: actor.operatorName,
          drives: certified,
        }
        const pdf = await renderCertificate(facts, language)
        const paper: Paper = { kind: 'certificate', number, fileName: `${number}.pdf`, language }
        return write(change, machineId, paper, facts, pdf, await evidence.put(pdf))
      })
      hub.publish({ subject: 'machines', id: machineId })
      return document
    },

    /** The PDF as it was issued. */
    async file(documentId: string): Promise<File | null> {
      const document = await findDocument(db, documentId)
      if (document === null) return null
      const bytes = await evidence.get(document.sha256)
      return new File([bytes as Uint8Array<ArrayBuffer>], document.fileName, { type: 'application/pdf' })
    },
  }

  async function keep(actor: Actor, machineId: string, paper: Paper, facts: LabelFacts, pdf: Uint8Array) {
    const stored = await evidence.put(pdf)
    const document = await ledger.change(actor, (change) => write(change, machineId, paper, facts, pdf, stored))
    hub.publish({ subject: 'machines', id: machineId })
    return document
  }

  type Change = Parameters<Parameters<Ledger['change']>[1]>[0]
  type Stored = Awaited<ReturnType<typeof evidence.put>>

  async function write(
    { trx, at, actor, record }: Change,
    machineId: string,
    paper: Paper,
    facts: LabelFacts | CertificateFacts,
    pdf: Uint8Array,
    stored: Stored,
  ): Promise<IssuedDocument> {
    const { sha256 } = stored
    const by = { issuedAt: at, operatorName: actor.operatorName }
    const document: IssuedDocument = { id: newId(), machineId, ...paper, sha256, sizeBytes: pdf.byteLength, ...by }
    await insertDocument(trx, document, facts)
    await noteEvidence(trx, stored, at)
    record({ action: 'DOCUMENT_ISSUED', subjectId: document.id, machineId, after: document })
    await refreshSummary(trx, machineId, at)
    return document
  }
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

function labelFacts(
  page: MachinePage,
  organisation: Organisation | null,
  issue: { issuedAt: string; timeZone: string },
): LabelFacts {
  const { reading, drives, grade } = page
  const erasures = certifiedDrives(page)?.map((drive): CertifiableErasure => drive.erasure)
  const [first, ...others] = erasures ?? []
  return {
    ...issue,
    machine: paperMachine(page),
    cpuModel: reading?.facts.cpus[0]?.model ?? null,
    memoryBytes: reading?.facts.memory.totalBytes ?? null,
    drives: drives.map(({ facts }) => ({ sizeBytes: facts.sizeBytes, mediaType: facts.mediaType })),
    letter: grade?.letter ?? null,
    erasures: first === undefined ? null : [first, ...others],
    organisationName: organisation?.name ?? null,
  }
}
