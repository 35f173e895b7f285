/** `bluetoothctl show`: whether the controller is on; `null` when there is none. */
export function parseBluetoothShow(text: string): { isPowered: boolean } | null {
  if (!/^Controller [0-9A-F:]{17}/m.test(text)) return null
  return { isPowered: /^\s*Powered: yes/m.test(text) }
}

/** `bluetoothctl --timeout N scan on`: how many devices were heard, each once. Terminal colours are left out. */
export function parseBluetoothScan(text: string): number {
  const found = text.replaceAll(/\p{Cc}\[[\d;]*m/gu, '').matchAll(/\[(?:NEW|CHG)\] Device ([0-9A-F:]{17})/g)
  return new Set([...found].map(([, address]) => address)).size
}
