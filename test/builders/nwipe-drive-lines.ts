import { type NwipeLogDrive, type NwipeLogWish, stamped } from './nwipe-log.ts'

/** What the thread of one drive logs: every pass of every round, then the final one. */
export function nwipeDriveLines(wish: NwipeLogWish, drive: NwipeLogDrive): string[] {
  const device = `/dev/${drive.name}`
  const lines = [`Invoking method '${wish.method}' on ${device}`]
  for (let round = 1; round <= wish.rounds; round += 1) {
    lines.push(`Starting round ${round} of ${wish.rounds} on ${device}`)
    for (let pass = 1; pass <= wish.passCount; pass += 1) lines.push(...passLines(wish, drive, round, pass))
    const last = round === wish.rounds ? 'final round' : 'round'
    lines.push(`Finished ${last} ${round} of ${wish.rounds} on ${device}`)
  }
  if (wish.method === 'RCMP TSSIT OPS-II') lines.push(...finalRandomLines(wish, drive))
  else if (wish.hasBlanking) lines.push(...blankingLines(wish, drive))
  return lines.map((text) => stamped('notice', text))
}

function passLines(wish: NwipeLogWish, { name, sizeBytes }: NwipeLogDrive, round: number, pass: number): string[] {
  const device = `/dev/${name}`
  const slashed = `pass ${pass}/${wish.passCount}, round ${round}/${wish.rounds}`
  const spelled = `pass ${pass} of ${wish.passCount}, round ${round} of ${wish.rounds}`
  const hasFinal = wish.hasBlanking || wish.method === 'RCMP TSSIT OPS-II'
  const isLast = round === wish.rounds && pass === wish.passCount && !hasFinal
  const isRead = wish.verify === 'all-passes' || (wish.verify === 'last-pass' && isLast)
  return [
    `Starting ${slashed}, on ${device}`,
    `${sizeBytes} bytes written to ${device}`,
    ...(isRead
      ? [
          `Verifying ${spelled}, on ${device}`,
          `${sizeBytes} bytes read from ${device}`,
          `Verified ${spelled}, on '${device}'.`,
        ]
      : []),
    `Finished ${slashed}, on ${device}`,
  ]
}

function blankingLines({ verify }: NwipeLogWish, { name, sizeBytes }: NwipeLogDrive): string[] {
  const device = `/dev/${name}`
  return [
    `Blanking device ${device}`,
    `${sizeBytes} bytes written to ${device}`,
    ...(verify === 'none'
      ? []
      : [
          `Verifying that ${device} is empty.`,
          `${sizeBytes} bytes read from ${device}`,
          `[SUCCESS] Verified that ${device} is empty.`,
        ]),
    `[SUCCESS] Blanked device ${device}`,
  ]
}

function finalRandomLines({ verify }: NwipeLogWish, { name, sizeBytes }: NwipeLogDrive): string[] {
  const device = `/dev/${name}`
  return [
    `Writing final random pattern to '${device}'.`,
    `${sizeBytes} bytes written to ${device}`,
    ...(verify === 'none'
      ? []
      : [
          `Verifying final random pattern FRP on ${device}`,
          `${sizeBytes} bytes read from ${device}`,
          `[SUCCESS] Verified FRP on '${device}' matches`,
        ]),
  ]
}
