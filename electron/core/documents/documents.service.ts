import type { CertificateRefusal } from '../../../shared/contract/documents.contract.ts'
import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { IssuedDocument, Language } from '../../../shared/domain/document.ts'
import { localDay } from '../../../shared/domain/local-day.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Change, Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { findPaperDonor } from '../intakes/donors.repository.ts'
import { findIssuerLogo, storedFacts } from '../logo/logo.repository.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { keysToSign } from '../proof/issuer-signing.ts'
import { keepSeal } from '../proof/keep-seal.ts'
import type { KeyFile } from '../proof/key-file.ts'
import { lastSeal } from '../proof/proof.repository.ts'
import { type SealedCertificate, sealCertificate } from '../proof/seal-certificate.ts'
import { findOrganisation } from '../session/people.repository.ts'
import { secondLook } from '../validation/validation-refusals.ts'
import { findDocument, insertDocument, takeNumber } from './documents.repository.ts'
import { certificateFacts, certificateRefusals, type PaperParties, reportFacts } from './facts-of-machine.ts'
import { renderCommandSheet } from './render-command-sheet.ts'
import { renderErasureReport } from './render-erasure-report.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'evidence' | 'timeZone' | 'appVersion'> & {
  ledger: Ledger
  hub: ChangeHub
  keyFile: KeyFile
}
type Refused = { refused: 'NOT_FOUND' } | { refused: 'REFUSED'; refusals: CertificateRefusal[] }

/** A paper that is drawn: what it is, from what, and its bytes. */
type Drawn = Pick<IssuedDocument, 'kind' | 'number' | 'fileName' | 'language'> & {
  facts: object
  pdf: Uint8Array
  sealed?: SealedCertificate
}

/** Thrown to undo what was begun, the number that was taken among it. */
class IssueRefused extends Error {
  readonly answer: Refused
  constructor(answer: Refused) {
    super(answer.refused)
    this.answer = answer
  }
}

export function createDocumentsService(ports: Ports) {
  const { db, newId, now, evidence, ledger, hub, timeZone, appVersion, keyFile } = ports
  return {
    /**
     * Issues the machine's certificate, or says what stands against it drive by drive. The number is taken, the paper
     * drawn, signed and kept in one transaction: a crash at any moment leaves no gap and no paper without its number.
     */
    async issueCertificate(actor: Actor, machineId: string, language: Language): Promise<IssuedDocument | Refused> {
      const issuing = issue(actor, machineId, async (change) => {
        const { trx, at: issuedAt } = change
        // Looked at once this change has its turn: what others just found on a drive counts.
        const { page, parties, validatorNames } = await certifiable(trx, actor, machineId)
        const keys = await keysToSign(change, keyFile, parties.issuer.name)
        if ('problem' in keys) throw new IssueRefused({ refused: 'REFUSED', refusals: [{ code: keys.problem }] })
        const year = localDay(issuedAt, timeZone).slice(0, 4)
        const number = `CE-${year}-${String(await takeNumber(trx, `certificate-${year}`)).padStart(4, '0')}`
        const facts = certificateFacts(page, { ...parties, validatorNames }, { issuedAt, timeZone, number })
        if (facts === null) throw new Error(`${page.machine.assetTag} is not proven erased`)
        const previous = await lastSeal(trx)
        const sealed = await sealCertificate({ facts, page, language, appVersion, previous }, keys)
        const { pdf } = sealed
        const kept = storedFacts(facts)
        return { kind: 'certificate', number, fileName: `${number}.pdf`, language, facts: kept, pdf, sealed }
      })
      return issuing.catch((error: unknown) => {
        if (error instanceof IssueRefused) return error.answer
        throw error
      })
    },

    /** The paper of a machine that cannot be certified; refused for one that can. */
    async issueReport(actor: Actor, machineId: string, language: Language): Promise<IssuedDocument | Refused> {
      const page = await machinePage(db, machineId)
      const parties = page === null ? null : await partiesOf(db, page, actor)
      if (page === null) return { refused: 'NOT_FOUND' }
      if (parties === null) return { refused: 'REFUSED', refusals: certificateRefusals(page, null) }
      if (certificateRefusals(page, parties.issuer).length === 0) {
        return { refused: 'REFUSED', refusals: (await secondLook(db, page)).refusals }
      }
      const facts = reportFacts(page, parties, { issuedAt: now(), timeZone })
      const words = translator(language)
      const fileName = words('papers.report.fileName', { assetTag: page.machine.assetTag })
      const pdf = await renderErasureReport(facts, language)
      const kept = storedFacts(facts)
      return issue(actor, machineId, async () => ({
        kind: 'report',
        number: null,
        fileName,
        language,
        facts: kept,
        pdf,
      }))
    },

    async commandSheet(language: Language): Promise<File> {
      const pdf = await renderCommandSheet(language, now())
      const fileName = translator(language)('papers.commandSheet.fileName')
      return new File([pdf as Uint8Array<ArrayBuffer>], fileName, { type: 'application/pdf' })
    },

    /** The PDF as it was issued. */
    async file(documentId: string): Promise<File | null> {
      const document = await findDocument(db, documentId)
      if (document === null) return null
      const bytes = await evidence.get(document.sha256)
      return new File([bytes as Uint8Array<ArrayBuffer>], document.fileName, { type: 'application/pdf' })
    },
  }

  /** What a certificate is made of. Throws IssueRefused with all that stands against it. */
  async function certifiable(trx: Db, actor: Actor, machineId: string) {
    const page = await machinePage(trx, machineId)
    if (page === null) throw new IssueRefused({ refused: 'NOT_FOUND' })
    const parties = await partiesOf(trx, page, actor)
    const second = await secondLook(trx, page)
    const refusals = [...certificateRefusals(page, parties?.issuer ?? null), ...second.refusals]
    if (parties === null || refusals.length > 0) throw new IssueRefused({ refused: 'REFUSED', refusals })
    return { page, parties, validatorNames: second.validatorNames }
  }

  /** `null` while nobody said who issues papers here. */
  async function partiesOf(db: Db, { intake }: MachinePage, actor: Actor): Promise<PaperParties | null> {
    const issuer = await findOrganisation(db)
    const donor = await findPaperDonor(db, intake.donorId)
    if (issuer === null || donor === null) return null
    return { issuer, logo: await findIssuerLogo(db, evidence), donor, operatorName: actor.operatorName }
  }

  async function issue(actor: Actor, machineId: string, draw: (change: Change) => Promise<Drawn>) {
    const document = await ledger.change(actor, async (change) => {
      const { trx, at, record } = change
      const { facts, pdf, sealed, ...paper } = await draw(change)
      const stored = await evidence.put(pdf)
      const issued: IssuedDocument = {
        ...paper,
        id: newId(),
        machineId,
        sha256: stored.sha256,
        sizeBytes: pdf.byteLength,
        issuedAt: at,
        operatorName: actor.operatorName,
      }
      await insertDocument(trx, issued, facts)
      await noteEvidence(trx, stored, at)
      if (sealed !== undefined) await keepSeal(change, evidence, sealed, issued.id)
      record({ action: 'DOCUMENT_ISSUED', subjectId: issued.id, machineId, after: issued })
      await refreshSummary(trx, machineId, at)
      return issued
    })
    hub.publish({ subject: 'machines', id: machineId })
    return document
  }
}
