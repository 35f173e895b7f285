import type { LedgerTables } from './ledger-tables.ts'

/** Benches without a network, and the work that they bring. */
export type OfflineTables = {
  /** Benches without a network, as the workshop's home knows them. */
  offlineBenches: {
    id: string
    name: string
    /** Proves that the first bundle comes from where the opening went. */
    secretHex: string
    /** Of the key that seals what the bench brings; `null` until it brought something. */
    publicKey: string | null
    /** Counts what was written for the bench. */
    homeSequence: number
    /** How far the bench's own log is known here. */
    knownSequence: number
    knownHash: string
    openedAt: string
    closedAt: string | null
  }
  /** Numbers that one bench alone may issue. */
  tagBlocks: {
    id: string
    campaignId: string
    benchId: string
    firstSequence: number
    lastSequence: number
    issuedSequence: number | null
    reservedAt: string
  }
  /** The logs of offline benches, entry by entry as they were chained there. */
  benchAudit: LedgerTables['audit'] & { chainBenchId: string }
  /** What a bench exported, and at home what was imported of it. */
  workBundles: {
    benchId: string
    sequence: number
    fromSequence: number
    toSequence: number
    headHash: string
    machineCount: number
    at: string
    operatorName: string
  }
  /** What a bench made that is the same as something the home had: a donor, a drive, a machine with its tag. */
  offlineAliases: { benchId: string; subject: string; fromId: string; toId: string; assetTag: string | null }
  /** What a bench said last of what may change at both ends. */
  offlineSaid: { benchId: string; subject: string; recordId: string; valuesJson: string }
}
