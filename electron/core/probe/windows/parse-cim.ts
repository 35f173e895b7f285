// the classes that collect.ps1 gathers, each one's JSON under its name
import { z } from 'zod'
import { parseJson } from '../drive-text.ts'
import { factsFromSmbios } from '../facts-from-smbios.ts'
import type { WitnessFacts } from '../merge-facts.ts'
import { cimDrives } from './cim-drive-union.ts'
import { smbiosFromCim } from './cim-smbios.ts'
import { parseCimBatteries } from './parse-cim-batteries.ts'
import { memoryFromCim } from './parse-cim-memory-array.ts'
import { parseCimNetwork } from './parse-cim-network.ts'
import { presenceFromCim, securityFromCim } from './parse-cim-presence.ts'
import { parseCimProcessors } from './parse-cim-processors.ts'
import { parseCimVideo } from './parse-cim-video.ts'

/** What each class said; "" for one that said nothing. */
export type CimTexts = (className: string) => string

const ClassesSchema = z.record(z.string(), z.string())

/** Everything that a Windows machine tells of itself. `null` when the piece is not what its name says. */
export function parseCim(json: string): WitnessFacts | null {
  const read = ClassesSchema.safeParse(parseJson(json))
  if (!read.success) return null
  const texts: CimTexts = (className) => (Object.hasOwn(read.data, className) ? (read.data[className] ?? '') : '')
  const batteries = parseCimBatteries(texts)
  const { identity, chassis, board, bios } = factsFromSmbios(smbiosFromCim(texts, batteries.length > 0))
  const networkInterfaces = parseCimNetwork(texts('Win32_NetworkAdapter'))
  return {
    identity,
    chassis,
    board,
    bios,
    cpus: parseCimProcessors(texts('Win32_Processor')),
    memory: memoryFromCim(texts),
    drives: cimDrives(texts),
    gpus: parseCimVideo(texts('Win32_VideoController')),
    batteries,
    networkInterfaces,
    security: securityFromCim(texts),
    presence: presenceFromCim(texts, networkInterfaces),
  }
}
