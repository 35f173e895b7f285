import type { ConventionTemplate, PaperRefusal } from '../../../shared/contract/papers.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { localDay } from '../../../shared/domain/local-day.ts'
import { type CampaignPaper, type CampaignPaperKind, paperSeries } from '../../../shared/domain/papers.ts'
import type { ZipEntry } from '../../../shared/domain/proof/plain-zip.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Change, Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { takeNumber } from '../documents/documents.repository.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { findIssuerLogo, storedFacts } from '../logo/logo.repository.ts'
import { keysToSign } from '../proof/issuer-signing.ts'
import { keepSeal } from '../proof/keep-seal.ts'
import type { KeyFile } from '../proof/key-file.ts'
import { lastSeal, listIssuerKeys } from '../proof/proof.repository.ts'
import { sealArchive } from '../proof/seal-archive.ts'
import { findOrganisation } from '../session/people.repository.ts'
import { defaultConvention } from './convention-text.ts'
import { certificateEntries, verifierEntry } from './dossier-archive.ts'
import { machineIdsOfDonor } from './facts/listed-machines.ts'
import { type Prepared, preparePaper } from './make-paper.ts'
import type { PaperHead } from './paper-facts.ts'
import * as repository from './papers.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'evidence' | 'timeZone' | 'appVersion'> & {
  ledger: Ledger
  hub: ChangeHub
  keyFile: KeyFile
}
type Wanted = { kind: CampaignPaperKind; campaignId: string; subjectId: string; language: Language }
type Refused = { refused: 'NOT_FOUND' } | { refused: 'REFUSED'; reason: PaperRefusal }

/** Thrown to undo the number that was taken. */
class SealRefused extends Error {
  readonly reason: PaperRefusal
  constructor(reason: PaperRefusal) {
    super(reason)
    this.reason = reason
  }
}

/** Issues the papers of a campaign: numbered without gaps, frozen, kept by their hash; a dossier with its sealed archive. */
export function createPapersService(ports: Ports) {
  const { db, newId, now, evidence, timeZone, appVersion, ledger, hub, keyFile } = ports

  /** Number, drawing and keeping in one change: a crash leaves no gap and no paper without its number. */
  async function keep(
    change: Change,
    wanted: Wanted,
    head: Omit<PaperHead, 'number'>,
    { prepared, beside }: { prepared: Prepared; beside: readonly ZipEntry[] },
  ): Promise<CampaignPaper> {
    const { trx, at, actor, record } = change
    const { kind, campaignId, subjectId, language } = wanted
    const year = localDay(head.issuedAt, timeZone).slice(0, 4)
    const series = paperSeries[kind]
    const number = `${series}-${year}-${String(await takeNumber(trx, `paper-${series}-${year}`)).padStart(4, '0')}`
    const { facts, pdf } = await prepared.draw({ ...head, number })
    const stored = await evidence.put(pdf)
    await noteEvidence(trx, stored, at)
    const fileName = prepared.fileName(number)
    const archiveSha256 =
      kind === 'dossier' ? await keepArchive(change, wanted, head, { number, fileName, pdf, beside }) : null
    const id = newId()
    const sizeBytes = pdf.byteLength
    const about = { id, kind, number, campaignId, subjectId, language, fileName, sha256: stored.sha256, sizeBytes }
    const paper: CampaignPaper = { ...about, archiveSha256, issuedAt: at, operatorName: actor.operatorName }
    await repository.insertPaper(trx, paper, storedFacts(facts))
    record({
      action: 'PAPER_ISSUED',
      subjectId: id,
      ...(kind === 'test-sheet' && { machineId: subjectId }),
      after: paper,
    })
    return paper
  }

  async function keepArchive(
    change: Change,
    { language }: Wanted,
    { issuer, issuedAt, operatorName }: Omit<PaperHead, 'number'>,
    paper: { number: string; fileName: string; pdf: Uint8Array; beside: readonly ZipEntry[] },
  ): Promise<string> {
    const { trx, at } = change
    const keys = await keysToSign(change, keyFile, issuer.name)
    if ('problem' in keys) throw new SealRefused(keys.problem)
    const verifier = await verifierEntry({ name: issuer.name, keys: await listIssuerKeys(trx) })
    const entries = [{ name: paper.fileName, bytes: new Uint8Array(paper.pdf) }, ...paper.beside, verifier]
    const software = { name: 'Établi', version: appVersion }
    const about = { dossier: { number: paper.number }, issuer, issuedAt, language, operatorName, software }
    const sealed = await sealArchive(entries, { keys, about, previous: await lastSeal(trx) })
    const stored = await evidence.put(sealed.parts)
    await noteEvidence(trx, stored, at)
    await keepSeal(change, evidence, sealed, null)
    return stored.sha256
  }

  async function certificatesOf({ campaignId, subjectId, language }: Wanted): Promise<ZipEntry[]> {
    const machineIds = await machineIdsOfDonor(db, campaignId, subjectId)
    return certificateEntries({ db, evidence, machineIds, language })
  }

  async function fileOf(sha256: string, name: string, mimeType: string): Promise<File> {
    return new File([new Uint8Array(await evidence.get(sha256))], name, { type: mimeType })
  }

  return {
    list: (campaignId: string, subjectId: string | null) => repository.listPapers(db, campaignId, subjectId),

    async issue(actor: Actor, wanted: Wanted): Promise<CampaignPaper | Refused> {
      const issuer = await findOrganisation(db)
      if (issuer === null) return { refused: 'REFUSED', reason: 'NO_ORGANISATION' }
      const campaign = await findCampaign(db, wanted.campaignId)
      if (campaign === null) return { refused: 'NOT_FOUND' }
      // Looked up before the change: other benches wait while one is open.
      const prepared = await preparePaper[wanted.kind]({ db, evidence, ...wanted })
      if (prepared === null) return { refused: 'NOT_FOUND' }
      if (prepared === 'NOTHING_TO_SAY') return { refused: 'REFUSED', reason: prepared }
      const beside = wanted.kind === 'dossier' ? await certificatesOf(wanted) : []
      const { operatorName } = actor
      const logo = await findIssuerLogo(db, evidence)
      const head = { issuer, logo, campaignName: campaign.name, operatorName, issuedAt: now(), timeZone }
      const issued = await ledger
        .change(actor, (change) => keep(change, wanted, head, { prepared, beside }))
        .catch((error: unknown) => {
          if (!(error instanceof SealRefused)) throw error
          return { refused: 'REFUSED' as const, reason: error.reason }
        })
      if (!('refused' in issued)) hub.publish({ subject: 'papers', id: issued.subjectId })
      return issued
    },

    /** The PDF as it was issued. */
    async file(paperId: string): Promise<File | null> {
      const paper = await repository.findPaper(db, paperId)
      return paper === null ? null : fileOf(paper.sha256, paper.fileName, 'application/pdf')
    },

    async archive(paperId: string): Promise<File | null> {
      const paper = await repository.findPaper(db, paperId)
      if (paper === null || paper.archiveSha256 === null) return null
      const name = translator(paper.language)('campaignPapers.dossier.archiveName', { number: paper.number })
      return fileOf(paper.archiveSha256, name, 'application/zip')
    },

    conventionTemplate: (language: Language): Promise<ConventionTemplate> => templateOf(db, language),

    async setConventionTemplate(
      actor: Actor,
      language: Language,
      text: string,
      shown: string | null,
    ): Promise<ConventionTemplate | { stale: ConventionTemplate }> {
      const stale = await ledger.change(actor, async ({ trx, record }) => {
        const standing = await templateOf(trx, language)
        if (shown !== null && standing.text !== shown) return standing
        await repository.saveTemplate(trx, language, text)
        const before = standing.isDefault ? null : standing.text
        record({ action: 'CONVENTION_WRITTEN', subjectId: language, before, after: text })
        return null
      })
      return stale === null ? templateOf(db, language) : { stale }
    },
  }
}

async function templateOf(db: Db, language: Language): Promise<ConventionTemplate> {
  const own = await repository.findTemplate(db, language)
  return { text: own ?? defaultConvention(language), isDefault: own === null }
}
