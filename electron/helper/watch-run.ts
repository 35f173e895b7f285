import type { EraseRun } from './erase-run.ts'
import { isDriveThere } from './presence.ts'
import { readCelsius, temperatureFile } from './progress/temperature.ts'

const temperatureEveryMilliseconds = 10_000

/** Beside the work: says how far it is, and looks whether the drive is still there and how warm it gets. */
export function watchRun({ deps, drive, meter }: EraseRun): () => void {
  const sensor = temperatureFile(drive.deviceNumber)
  let readAt = Number.NEGATIVE_INFINITY
  const beat = async () => {
    if (!isDriveThere(drive)) deps.stopper.stop('drive-gone')
    const isDue = sensor !== null && deps.milliseconds() - readAt >= temperatureEveryMilliseconds
    if (isDue) {
      readAt = deps.milliseconds()
      meter.setTemperature(await readCelsius(sensor))
    }
  }
  const timer = setInterval(() => {
    void beat()
    const line = meter.line()
    // The drive or the other program tells its own progress.
    if (line.phase !== 'firmware') deps.report(line)
  }, deps.pace.progressMilliseconds)
  void beat()
  return () => clearInterval(timer)
}
