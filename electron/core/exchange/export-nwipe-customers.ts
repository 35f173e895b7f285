import type { Donor } from '../../../shared/domain/campaign.ts'
import { addressLine } from '../../../shared/domain/places/address-line.ts'

/** nwipe's list of customers, so that its own paper names the donor: four columns, semicolons, quotes, plain text. */
export function nwipeCustomersCsv(
  donors: readonly Pick<Donor, 'legalName' | 'contactName' | 'phone' | 'address'>[],
): Uint8Array<ArrayBuffer> {
  const rows = donors.map(({ legalName, contactName, address, phone }) => [
    legalName,
    contactName,
    addressLine(address),
    phone,
  ])
  const head = ['Customer Name', 'Contact Name', 'Customer Address', 'Contact Phone']
  const lines = [head, ...rows].map((cells) => cells.map(quoted).join(';'))
  return new TextEncoder().encode(`${lines.join('\n')}\n`) as Uint8Array<ArrayBuffer>
}

/** nwipe splits at every quote and semicolon, escaped or not, and takes one line a customer. */
function quoted(cell: string | null): string {
  const plain = (cell ?? '').replaceAll('"', '”').replaceAll(';', ',')
  return `"${plain.replace(/[\p{Cc}\s]+/gu, ' ').trim()}"`
}
