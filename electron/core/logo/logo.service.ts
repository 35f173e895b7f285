import type { LogoView } from '../../../shared/contract/logo.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type LogoProblem, logoLimits } from '../../../shared/domain/logo.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { CoreDeps } from '../deps.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import type { StoredEvidence } from '../evidence/evidence-store.ts'
import { findIssuerLogo, findStoredLogo, type StoredLogo, saveStoredLogo } from './logo.repository.ts'
import { printedLogo } from './printed-logo.ts'

type Ports = Pick<CoreDeps, 'db' | 'evidence'> & { ledger: Ledger }

/** The mark of the workshop on its papers. Papers that were issued keep the one they bear. */
export function createLogoService({ db, evidence, ledger }: Ports) {
  async function view(): Promise<LogoView> {
    const logo = await findIssuerLogo(db, evidence)
    if (logo === null) return null
    const { png, widthPixels, heightPixels } = logo
    return { picture: new File([new Uint8Array(png)], 'logo.png', { type: 'image/png' }), widthPixels, heightPixels }
  }

  /** Kept before the change opens: other benches wait while one is open. */
  async function keep(file: File): Promise<{ stored: StoredLogo; pieces: StoredEvidence[] } | LogoProblem> {
    if (file.size > logoLimits.bytes) return 'TOO_MANY_BYTES'
    const bytes = new Uint8Array(await file.arrayBuffer())
    const printed = printedLogo(bytes)
    if (typeof printed === 'string') return printed
    const { png, ...size } = printed
    const given = await evidence.put(bytes)
    const drawn = await evidence.put(png)
    return { stored: { givenSha256: given.sha256, sha256: drawn.sha256, ...size }, pieces: [given, drawn] }
  }

  return {
    view,

    async set(actor: Actor, file: File | null): Promise<LogoView | LogoProblem> {
      const kept = file === null ? { stored: null, pieces: [] } : await keep(file)
      if (typeof kept === 'string') return kept
      await ledger.change(actor, async ({ trx, at, record }) => {
        const before = await findStoredLogo(trx)
        for (const piece of kept.pieces) await noteEvidence(trx, piece, at)
        await saveStoredLogo(trx, kept.stored)
        record({ action: 'ISSUER_LOGO_SET', subjectId: 'issuerLogo', before, after: kept.stored })
      })
      return view()
    },
  }
}
