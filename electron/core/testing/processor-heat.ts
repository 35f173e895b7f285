import { namesIn, numberAt, type TestingDeps, textAt } from './unattended-program.ts'

type Deps = Pick<TestingDeps, 'root'>
export type ProcessorHeat = { degrees: number | null; criticalDegrees: number | null }

/** Chips that sit on a processor, best first; the board's own guess stands in where there is none. */
const processorChips = ['coretemp', 'k10temp', 'zenpower', 'cpu_thermal', 'acpitz']

/** The hottest of the processor's sensors now, with the limit that the chip tells. */
export async function processorHeat(deps: Deps): Promise<ProcessorHeat> {
  const chips = await Promise.all(
    (await namesIn(deps, 'sys/class/hwmon')).map(async (folder) => ({
      folder: `sys/class/hwmon/${folder}`,
      name: (await textAt(deps, `sys/class/hwmon/${folder}/name`)) ?? '',
    })),
  )
  const best = processorChips.find((name) => chips.some((chip) => chip.name === name))
  const readings = await Promise.all(chips.filter(({ name }) => name === best).map((chip) => heatOf(deps, chip.folder)))
  return hottest(readings.flat())
}

async function heatOf(deps: Deps, folder: string): Promise<ProcessorHeat[]> {
  const inputs = (await namesIn(deps, folder)).filter((name) => /^temp\d+_input$/.test(name))
  return Promise.all(
    inputs.map(async (input) => {
      const thousandths = await numberAt(deps, `${folder}/${input}`)
      const limit = await numberAt(deps, `${folder}/${input.replace('_input', '_crit')}`)
      // AMD's driver tells no limit, and some boards tell 0 or 255 for it.
      const isLimit = limit !== null && limit > 40_000 && limit < 150_000
      return {
        degrees: thousandths === null || thousandths <= 0 ? null : thousandths / 1000,
        criticalDegrees: isLimit ? limit / 1000 : null,
      }
    }),
  )
}

/** The highest temperature of several looks, and the lowest limit. */
export function hottest(readings: readonly ProcessorHeat[]): ProcessorHeat {
  const degrees = readings.flatMap((reading) => reading.degrees ?? [])
  const limits = readings.flatMap((reading) => reading.criticalDegrees ?? [])
  return {
    degrees: degrees.length === 0 ? null : Math.max(...degrees),
    criticalDegrees: limits.length === 0 ? null : Math.min(...limits),
  }
}

/** How often the processor slowed itself down since it started; `null` where it keeps no count (AMD, virtual). */
export async function throttleCount(deps: Deps): Promise<number | null> {
  const processors = (await namesIn(deps, 'sys/devices/system/cpu')).filter((name) => /^cpu\d+$/.test(name))
  const counts = await Promise.all(
    processors.map((name) => numberAt(deps, `sys/devices/system/cpu/${name}/thermal_throttle/core_throttle_count`)),
  )
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((total, count) => total + count, 0)
}
