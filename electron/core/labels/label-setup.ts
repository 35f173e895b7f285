import type { LabelSetup } from '../../../shared/contract/labels.contract.ts'
import type { Db } from '../audit/ledger.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import { findStoredLogo } from '../logo/logo.repository.ts'
import { type Logo, readLogo } from './label-logo.ts'
import { labelTemplates } from './label-templates.ts'
import { begunSheets, listPrinters } from './labels.repository.ts'
import { logoSha256 } from './logo.repository.ts'

const systems: Partial<Record<NodeJS.Platform, LabelSetup['system']>> = {
  linux: 'linux',
  darwin: 'linux',
  win32: 'windows',
}

export async function labelSetup(db: Db): Promise<LabelSetup> {
  return {
    templates: [...labelTemplates],
    printers: await listPrinters(db),
    begunSheets: await begunSheets(db),
    hasLogo: (await logoSha256(db)) !== null,
    system: systems[process.platform] ?? 'other',
  }
}

/** One drawn for labels, else the one of the papers. */
export async function findLogo(db: Db, evidence: EvidenceStore): Promise<Logo | null> {
  const sha256 = (await logoSha256(db)) ?? (await findStoredLogo(db))?.sha256 ?? null
  return sha256 === null ? null : readLogo(await evidence.get(sha256))
}
