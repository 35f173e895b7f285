import * as z from 'zod'

export type Radio = { kind: 'wifi' | 'bluetooth'; isSoftBlocked: boolean; isHardBlocked: boolean }

const blocked = z.enum(['blocked', 'unblocked'])
// The key changed between releases of util-linux: with a version in it, an empty name, or plain.
const radioSchema = z.object({ type: z.string(), soft: blocked, hard: blocked })
const listSchema = z.record(z.string(), z.array(z.unknown()))
const kindOf: Partial<Record<string, Radio['kind']>> = { wlan: 'wifi', bluetooth: 'bluetooth' }

/** `rfkill -J` */
export function parseRfkill(text: string): Radio[] {
  const list = listSchema.safeParse(jsonOf(text))
  if (!list.success) return []
  return Object.values(list.data)
    .flat()
    .flatMap((told) => {
      const radio = radioSchema.safeParse(told)
      const kind = radio.success ? kindOf[radio.data.type] : undefined
      if (!radio.success || kind === undefined) return []
      const { soft, hard } = radio.data
      return [{ kind, isSoftBlocked: soft === 'blocked', isHardBlocked: hard === 'blocked' }]
    })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
