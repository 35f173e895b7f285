import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the kernel tells the drive's own temperature: drivetemp below `hwmon`, NVMe beside it. `null` = nowhere. */
export function temperatureFile(deviceNumber: string): string | null {
  const device = `/sys/dev/block/${deviceNumber}/device`
  for (const folder of [join(device, 'hwmon'), device]) {
    const sensor = namesIn(folder).find((name) => /^hwmon\d+$/.test(name))
    if (sensor !== undefined && namesIn(join(folder, sensor)).includes('temp1_input'))
      return join(folder, sensor, 'temp1_input')
  }
  return null
}

export async function readCelsius(file: string): Promise<number | null> {
  try {
    const thousandths = Number.parseInt(await readFile(file, 'utf8'), 10)
    return Number.isNaN(thousandths) ? null : Math.round(thousandths / 1000)
  } catch {
    // drivetemp answers EIO while the drive sleeps or is gone.
    return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
