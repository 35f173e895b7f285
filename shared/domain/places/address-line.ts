import type { PostalAddress } from './address.ts'
import { findCommune } from './communes.ts'

/** As a paper and a list say it: "BP 465, vallée du Tir, 98800 Nouméa". `null` when nothing of it is known. */
export function addressLine({ complement, postBox, place, postcode, communeCode }: PostalAddress): string | null {
  const town = [postcode, findCommune(communeCode)?.name ?? null].filter((part) => part !== null).join(' ')
  const box = postBox === null || /^b\.?\s?p\.?/i.test(postBox) ? postBox : `BP ${postBox}`
  const parts = [complement, box, place, town === '' ? null : town].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}
