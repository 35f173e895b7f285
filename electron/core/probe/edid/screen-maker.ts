import registeredNames from '../../../../resources/pnp-ids/pnp-ids.json' with { type: 'json' }
import brandNames from '../../../../resources/pnp-ids/screen-makers.json' with { type: 'json' }

const registered = new Map(Object.entries(registeredNames))
const brands = new Map(Object.entries(brandNames))

/** The company that a PNP id is registered to; `null` for an id that nobody registered or that the registry withdrew. */
export function registeredMaker(pnpId: string | null): string | null {
  const name = pnpId === null ? undefined : registered.get(pnpId)
  return name === undefined || name.startsWith('DO NOT USE') ? null : name
}

/** The maker as it is written on the screen: the registry says "LG Philips" and "Hewlett Packard", people say "HP". */
export function screenMaker(pnpId: string | null): string | null {
  return pnpId === null ? null : (brands.get(pnpId) ?? registeredMaker(pnpId))
}
