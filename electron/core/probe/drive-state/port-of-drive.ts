const places: readonly [RegExp, string][] = [
  [/\/usb\d+\/(?:.*\/)?(\d+-[\d.]+)\//, 'usb'],
  [/\/ata(\d+)\//, 'sata'],
  [/\/end_device-(\d+:\d+(?::\d+)?)\//, 'sas'],
  [/\/nvme\/nvme(\d+)$/, 'nvme'],
  [/\/mmc_host\/mmc(\d+)\//, 'mmc'],
  [/\/virtio(\d+)$/, 'virtio'],
  [/\/target\d+:\d+:\d+\/(\d+:\d+:\d+:\d+)$/, 'scsi'],
]

/** "usb 1-2.3", "sata 3": the place that people can find, from where the device hangs in /sys/devices. */
export function portOfDrive(path: string | null, nvmeControllers: readonly string[] = []): string | null {
  for (const [pattern, bus] of places) {
    const place = path === null ? null : pattern.exec(path)?.[1]
    if (place) return `${bus} ${place}`
  }
  const controller = nvmeControllers[0]?.replace(/^nvme/, '')
  return controller === undefined ? null : `nvme ${controller}`
}
