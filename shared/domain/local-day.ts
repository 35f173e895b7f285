const formats = new Map<string, Intl.DateTimeFormat>()

/** The day that a calendar on the wall of the place shows at that instant: "2026-11-23". */
export function localDay(at: string, timeZone: string): string {
  // Swedish writes its dates in the order of ISO 8601.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  formats.set(timeZone, format)
  return format.format(new Date(at))
}
