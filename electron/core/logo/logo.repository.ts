import type { Db } from '../audit/ledger.ts'
import { findSetting, saveSetting } from '../db/settings.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'

const key = 'issuerLogo'

/** Both pictures lie in the evidence store: as it was given, and as papers print it. */
export type StoredLogo = { givenSha256: string; sha256: string; widthPixels: number; heightPixels: number }

/** The mark with its bytes, ready to be drawn. */
export type IssuerLogo = Omit<StoredLogo, 'givenSha256'> & { png: Uint8Array }

export function findStoredLogo(db: Db): Promise<StoredLogo | null> {
  return findSetting<StoredLogo>(db, key)
}

export function saveStoredLogo(db: Db, logo: StoredLogo | null): Promise<void> {
  return saveSetting(db, key, logo)
}

export async function findIssuerLogo(db: Db, evidence: EvidenceStore): Promise<IssuerLogo | null> {
  const stored = await findStoredLogo(db)
  if (stored === null) return null
  const { sha256, widthPixels, heightPixels } = stored
  return { sha256, widthPixels, heightPixels, png: await evidence.get(sha256) }
}

/** Facts as they are kept beside the paper: the mark by its hash, under which its bytes lie. */
export function storedFacts<Facts extends { logo?: IssuerLogo | null }>({ logo, ...facts }: Facts) {
  return logo ? { ...facts, logoSha256: logo.sha256 } : facts
}
