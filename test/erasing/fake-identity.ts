import type { MediaType } from '../../shared/domain/drive.ts'
import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'

/** Who a loop device pretends to be, for the suite only: no flag of the product gives one. */
export type FakeIdentity = { serial: string; model: string; wwn: string | null; mediaType: MediaType }
export type FakeIdentities = Record<string, FakeIdentity>

/** The state as it was seen, under another name: everything that makes it safe or unsafe stays. */
export function withIdentity(state: DriveState, identities: FakeIdentities): DriveState {
  const identity = identities[state.devicePath]
  if (identity === undefined) return state
  return {
    ...state,
    isTraining: false,
    port: state.port,
    facts: { ...state.facts, ...identity, serialSource: 'ata-identify', bus: 'sata' },
    hidden: { hpa: 'none', dco: 'none', visibleSectors: null, nativeSectors: null },
  }
}
