// the JSON that gather-presence.ts writes from /sys
import { z } from 'zod'
import type { NetworkInterfaceFacts, PresenceFacts, SecurityFacts } from '../../../../shared/domain/machine-facts.ts'
import { parseJson } from '../drive-text.ts'

const text = z.string().nullable().catch(null)
const PresenceSchema = z.object({
  isUefi: z.boolean().nullable().catch(null),
  secureBoot: z.number().nullable().catch(null),
  tpms: z.array(z.object({ name: text, major: text, caps: text })).catch([]),
  windowsKeyLastFive: text,
  cameras: z.array(z.string()).catch([]),
  bluetoothControllers: z.array(z.string()).catch([]),
  radios: z.array(z.object({ type: text })).catch([]),
  networkInterfaces: z
    .array(
      z.object({
        name: z.string(),
        mac: text,
        speed: text,
        isWireless: z.boolean().catch(false),
        isPhysical: z.boolean().catch(false),
      }),
    )
    .catch([]),
})
type Told = z.infer<typeof PresenceSchema>

export type PresenceReading = {
  security: SecurityFacts
  presence: Pick<PresenceFacts, 'camera' | 'wifi' | 'bluetooth'>
  networkInterfaces: NetworkInterfaceFacts[]
}

export function parsePresence(json: string): PresenceReading | null {
  const read = PresenceSchema.safeParse(parseJson(json))
  if (!read.success) return null
  const told = read.data
  const hasRadio = (type: string) => told.radios.some((radio) => radio.type === type)
  return {
    security: securityOf(told),
    presence: {
      camera: told.cameras.length > 0,
      wifi: told.networkInterfaces.some(({ isWireless }) => isWireless) || hasRadio('wlan'),
      bluetooth: told.bluetoothControllers.length > 0 || hasRadio('bluetooth'),
    },
    networkInterfaces: told.networkInterfaces.filter(({ isPhysical }) => isPhysical).map(interfaceOf),
  }
}

function securityOf({ isUefi, secureBoot, tpms, windowsKeyLastFive }: Told): SecurityFacts {
  const [tpm] = tpms
  return {
    hasTpm: tpm !== undefined,
    tpmVersion: tpm === undefined ? null : tpmVersion(tpm),
    isUefi,
    isSecureBootEnabled: secureBoot === null ? (isUefi === false ? false : null) : secureBoot === 1,
    windowsKeyLastFive,
  }
}

/** Kernels before 5.6 tell the version only in `caps` ("TCG version: 1.2"). */
function tpmVersion({ major, caps }: Told['tpms'][number]): string | null {
  if (major === '2') return '2.0'
  if (major === '1') return '1.2'
  return /TCG version:\s*(\d\.\d)/.exec(caps ?? '')?.[1] ?? null
}

function interfaceOf({ name, mac, speed, isWireless }: Told['networkInterfaces'][number]): NetworkInterfaceFacts {
  const megabits = Number(speed)
  return {
    name,
    mac: mac === '00:00:00:00:00:00' ? null : mac,
    kind: isWireless ? 'wifi' : name.startsWith('ww') ? 'wwan' : 'ethernet',
    manufacturer: null,
    model: null,
    // The kernel says -1 when there is no link.
    speedMegabits: Number.isInteger(megabits) && megabits > 0 ? megabits : null,
    isUp: null,
  }
}
