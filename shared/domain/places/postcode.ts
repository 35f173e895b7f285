import type { PostalAddress } from './address.ts'
import { findCommune } from './communes.ts'

export type PostcodeWarning = { code: 'NOT_LOCAL' } | { code: 'OTHER_THAN_USUAL'; usual: string; commune: string }

/** What looks wrong with the postcode. Post boxes and Cedex have codes of their own: it warns, it never refuses. */
export function postcodeWarning({
  postcode,
  communeCode,
}: Pick<PostalAddress, 'postcode' | 'communeCode'>): PostcodeWarning | null {
  if (postcode === null || postcode.trim() === '') return null
  if (!/^98[48]\d\d$/.test(postcode.replace(/\s/g, ''))) return { code: 'NOT_LOCAL' }
  const commune = findCommune(communeCode)
  if (commune === null || commune.postcode === postcode.replace(/\s/g, '')) return null
  return { code: 'OTHER_THAN_USUAL', usual: commune.postcode, commune: commune.name }
}
