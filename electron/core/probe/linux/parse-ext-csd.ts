// mmc extcsd read DEVICE
/** Whether the soldered flash knows the sanitize command: bit 6 of SEC_FEATURE_SUPPORT. `null` = it was not told. */
export function parseExtCsd(text: string): { canSanitize: boolean } | null {
  const features = /\[SEC_FEATURE_SUPPORT: 0x([0-9a-f]{1,2})\]/i.exec(text.slice(0, 262_144))?.[1]
  return features === undefined ? null : { canSanitize: (Number.parseInt(features, 16) & 0x40) !== 0 }
}
