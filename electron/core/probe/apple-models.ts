import appleModels from '../../../resources/apple-models/apple-models.json' with { type: 'json' }

const names = new Map(Object.entries(appleModels.names))

/** The name Apple sells a machine by: "MacBookPro9,2" → "MacBook Pro (13-inch, Mid 2012)"; `null` when unknown. */
export function appleModelName(identifier: string | null): string | null {
  return identifier === null ? null : (names.get(identifier) ?? null)
}
