/** One line of `udevadm monitor --udev --subsystem-match=usb` that tells of a device plugged in: its bus name, "1-4.2". */
export function parseUdevAdd(line: string): string | null {
  const path = /^UDEV\s*\[[\d.]+\]\s+add\s+(\S+)\s+\(usb\)/.exec(line)?.[1]
  const name = path?.split('/').at(-1)
  // Interfaces of the same device follow it, with a colon: "1-4:1.0".
  return name !== undefined && /^\d+-\d+(\.\d+)*$/.test(name) ? name : null
}

/** The folder of /sys that stands for the socket itself: it stays when the device leaves. */
export function portFolder(device: string): string {
  const cut = device.lastIndexOf('.')
  const [bus = '', port = ''] = device.split('-')
  const root = 'sys/bus/usb/devices'
  if (cut === -1) return `${root}/${bus}-0:1.0/usb${bus}-port${port}`
  const hub = device.slice(0, cut)
  return `${root}/${hub}:1.0/${hub}-port${device.slice(cut + 1)}`
}
