import { emptyMonitor } from '../../../shared/domain/empty-monitor.ts'
import type { GpuFacts, MonitorFacts } from '../../../shared/domain/machine-facts.ts'
import { positiveInteger } from '../probe/numbers.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import { gpuMaker } from './gpu-maker.ts'
import { type InxiRow, inxiFields, inxiParts } from './inxi-rows.ts'

/** The graphics processors; inxi lists webcams beside them. */
export function inxiGpus(rows: readonly InxiRow[]): GpuFacts[] {
  return rows
    .filter((row) => row.some(([name]) => name === 'Device'))
    .map(inxiFields)
    .filter((fields) => fields.get('type') !== 'USB' && /^(?:03|$)/.test(fields.get('class-ID') ?? ''))
    .map((fields) => {
      const name = tellText(fields.get('Device'))
      const manufacturer = gpuMaker(name)
      return {
        manufacturer,
        model: name?.replace(/^(?:Intel|AMD|NVIDIA) (?=\S)/, '') ?? null,
        pciId: /^[0-9a-f]{4}:[0-9a-f]{4}$/.exec(fields.get('chip-ID') ?? '')?.[0] ?? null,
        driver: tellText(fields.get('driver')),
        memoryBytes: null,
      }
    })
}

/** True when a camera stands among the graphics devices, where inxi puts it. */
export function inxiHasCamera(rows: readonly InxiRow[]): boolean {
  return rows.some((row) => /^0e/.test(inxiFields(row).get('class-ID') ?? ''))
}

export function inxiMonitors(rows: readonly InxiRow[]): MonitorFacts[] {
  return rows.flatMap((row) => inxiParts(row, /^Monitor$/, /^(?:API|Screen)$/)).map(monitorFrom)
}

function monitorFrom(fields: ReadonlyMap<string, string>): MonitorFacts {
  const connector = tellText(fields.get(''))
  const millimetres = /^(\d{2,4})x(\d{2,4})mm/.exec(fields.get('size') ?? '')
  const inches = /\((\d{1,2}(?:\.\d{1,2})?)"\)/.exec(fields.get('diag') ?? '')?.[1]
  // The kernel lists the mode that the screen prefers first; `res` is the one in use.
  const mode = /^(?:max: )?(\d{3,5})x(\d{3,5})/.exec(fields.get('modes') ?? '')
  return {
    ...emptyMonitor,
    model: tellText(fields.get('model')),
    serial: tellSerial(fields.get('serial')),
    madeYear: positiveInteger(/^(?:19|20)\d\d$/.exec(fields.get('built') ?? '')?.[0]),
    nativeWidth: positiveInteger(mode?.[1]),
    nativeHeight: positiveInteger(mode?.[2]),
    widthMillimetres: positiveInteger(millimetres?.[1]),
    heightMillimetres: positiveInteger(millimetres?.[2]),
    diagonalInches: inches === undefined ? null : Math.round(Number(inches) * 10) / 10,
    isBuiltIn: connector === null ? null : /^(?:eDP|LVDS|DSI)/.test(connector),
    connector,
  }
}
