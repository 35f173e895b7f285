/** The New Caledonian way: a post box or a tribe oftener than a street. `null` = not given. */
export type PostalAddress = {
  complement: string | null
  postBox: string | null
  /** Street, place or tribe. */
  place: string | null
  postcode: string | null
  communeCode: string | null
}

export const noAddress: PostalAddress = {
  complement: null,
  postBox: null,
  place: null,
  postcode: null,
  communeCode: null,
}
