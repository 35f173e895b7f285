import type { DerivedSummary } from '../../electron/core/machines/machines.repository.ts'
import type { Donor } from '../../shared/domain/campaign.ts'
import type { Machine } from '../../shared/domain/machine.ts'
import { noAddress } from '../../shared/domain/places/address.ts'

const at = '2026-11-23T00:00:00.000Z'

export function aDonor(told: Pick<Donor, 'id'> & Partial<Donor>): Donor {
  return {
    legalName: 'Société du Lagon',
    usualName: null,
    ridet: null,
    address: noAddress,
    contactName: null,
    phone: null,
    email: null,
    minimumLevel: null,
    declaration: null,
    note: null,
    createdAt: at,
    ...told,
  }
}

export function aMachine(
  told: Pick<Machine, 'id' | 'campaignId' | 'intakeId' | 'assetTag'> & Partial<Machine>,
): Machine {
  return { decidedKind: null, receivedSerial: null, donorNumber: null, createdAt: at, ...told }
}

type Owned = Pick<DerivedSummary, 'assetTag' | 'campaignId' | 'intakeId' | 'donorId'>

export function aSummary(told: Owned & Partial<DerivedSummary>): DerivedSummary {
  return {
    donorName: 'Société du Lagon',
    donorNumber: null,
    kind: 'laptop',
    manufacturer: 'Lenovo',
    model: 'ThinkPad T480',
    serial: null,
    uuid: null,
    memoryBytes: null,
    storageBytes: null,
    letter: null,
    isReady: false,
    blockingCount: 1,
    isErased: false,
    searchText: told.assetTag.toLowerCase(),
    changedAt: at,
    ...told,
  }
}
