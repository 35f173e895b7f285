import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import {
  type BackupCopy,
  type CopyProblem,
  type EvidenceGaps,
  type HereProblem,
  type PlaceProblem,
  passphraseLength,
} from '../domain/backup.ts'

export type BackupsView = {
  /** On a server its own backups count: this bench keeps no copy. */
  isOnServer: boolean
  lastGoodAt: string | null
  isOld: boolean
  copies: BackupCopy[]
  /** Why the last copy did not stand or could not be made, or `null`. */
  problem: CopyProblem | HereProblem | null
  /** As it was found at the last look; `null` = nobody looked yet. */
  evidence: EvidenceGaps | null
  elsewhere: {
    path: string | null
    hasPassphrase: boolean
    lastGoodAt: string | null
    isOld: boolean
    problem: PlaceProblem | null
  }
  isBusy: boolean
}

export const backupsContract = {
  view: oc.output(type<BackupsView>()),
  /** Now, here and to the second place when there is one. */
  take: oc.errors({ ON_SERVER: { status: 409 } }).output(type<BackupsView>()),
  /** Where a second copy could go: what is plugged in or mounted now. */
  places: oc.output(type<{ id: string; path: string; freeBytes: number | null }[]>()),
  /** The passphrase closes what leaves this machine; it is asked again at a restore, and kept nowhere. */
  setPlace: oc
    .input(
      z.object({
        placeId: z.string().regex(/^[0-9a-f]{16}$/),
        passphrase: z.string().min(passphraseLength.least).max(passphraseLength.most),
      }),
    )
    .errors({ NOT_FOUND: { status: 404 } })
    .output(type<BackupsView>()),
  forgetPlace: oc.output(type<BackupsView>()),
}
