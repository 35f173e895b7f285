import { noAddress } from '../../shared/domain/places/address.ts'

/** What a manager types of an association; only its receipt is missing. */
export function anAssociation() {
  return {
    legalName: 'Association fictive des Pirogues de Drehu',
    usualName: 'Les Pirogues',
    ridet: '0 123 456.001',
    address: { ...noAddress, postBox: 'BP 12', place: 'Tribu de Hnasse', postcode: '98820', communeCode: '98814' },
    contactName: 'Secrétariat',
    phone: '75 12 34',
    email: null,
    papers: [{ kind: 'statutes' as const, receivedOn: '2026-11-10' }],
    note: null,
  }
}
