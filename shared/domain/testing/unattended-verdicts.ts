import type { FaultCode, Measure, TestVerdict } from './result.ts'
import { detailOf, type UnattendedNote, type UnattendedNoteCode } from './unattended-notes.ts'

export function note(code: UnattendedNoteCode, about: string | number | null = null): UnattendedNote {
  return { code, about: about === null ? null : String(about) }
}

/** A fault speaks before a doubt, and a doubt before a pass: what was not seen to work is not said to work. */
export function verdictOf(told: {
  faults?: FaultCode[]
  doubts?: UnattendedNote[]
  remarks?: UnattendedNote[]
  measures?: Measure[]
}): TestVerdict {
  const { faults = [], doubts = [], remarks = [], measures = [] } = told
  const state = faults.length > 0 ? 'fail' : doubts.length > 0 ? 'undecided' : 'pass'
  return { state, faults, measures, detail: detailOf([...doubts, ...remarks]) }
}

export function undecided(code: UnattendedNoteCode, about: string | number | null = null): TestVerdict {
  return verdictOf({ doubts: [note(code, about)] })
}

function notApplicable(code: UnattendedNoteCode): TestVerdict {
  return { state: 'not-applicable', faults: [], measures: [], detail: detailOf([note(code)]) }
}

export type DriveSelfTest = { drive: string; outcome: 'passed' | 'failed' | 'stopped' | 'unsupported' }

/** One drive that fails is enough; a bridge that hides its drive is nobody's fault. */
export function judgeSelfTests(tests: readonly DriveSelfTest[]): TestVerdict {
  if (tests.length === 0) return notApplicable('NO_DRIVE')
  const of = (outcome: DriveSelfTest['outcome']) => tests.filter((test) => test.outcome === outcome)
  return verdictOf({
    faults: of('failed').length > 0 ? ['DRIVE_FAILING'] : [],
    doubts: [
      ...of('unsupported').map(({ drive }) => note('SELF_TEST_UNSUPPORTED', drive)),
      ...of('stopped').map(({ drive }) => note('SELF_TEST_STOPPED', drive)),
    ],
    remarks: of('failed').map(({ drive }) => note('SELF_TEST_FAILED', drive)),
    measures: [{ name: 'drives-passed', value: of('passed').length, unit: null }],
  })
}

/** memtester's exit code: 0 sound, bit 1 the address test, bit 2 any other; bit 0 says that it could not begin. */
export function judgeMemory(told: {
  exitCode: number | null
  failureCount: number
  isFinished: boolean
  testedMebibytes: number | null
}): TestVerdict {
  const { exitCode, failureCount, isFinished, testedMebibytes } = told
  const measures: Measure[] =
    testedMebibytes === null ? [] : [{ name: 'memory-tested', value: testedMebibytes, unit: 'MiB' }]
  const hasErrors = failureCount > 0 || (exitCode !== null && (exitCode & 6) !== 0)
  if (hasErrors)
    return verdictOf({
      faults: ['MEMORY_ERRORS'],
      measures: [...measures, { name: 'memory-failures', value: failureCount, unit: null }],
    })
  if (exitCode === 0 && isFinished) return verdictOf({ measures })
  return verdictOf({ doubts: [note('PROGRAM_ENDED', exitCode)], measures })
}

/** The margin under the critical temperature that a cooled processor keeps. */
const marginDegrees = 5

export function judgeStress(told: {
  hasCompleted: boolean
  exitCode: number | null
  seconds: number | null
  hottestDegrees: number | null
  criticalDegrees: number | null
  /** How often the processor slowed itself down meanwhile; `null` when it keeps no count. */
  throttleCount: number | null
}): TestVerdict {
  const { hasCompleted, exitCode, seconds, hottestDegrees, criticalDegrees, throttleCount } = told
  const measures = [
    ['hottest', hottestDegrees, '°C'],
    ['critical', criticalDegrees, '°C'],
    ['throttles', throttleCount, null],
    ['stressed', seconds, 's'],
  ] as const
  const overheats =
    hottestDegrees !== null && criticalDegrees !== null && hottestDegrees >= criticalDegrees - marginDegrees
  const isBlind = (hottestDegrees === null || criticalDegrees === null) && throttleCount === null
  return verdictOf({
    faults: [
      ...(overheats ? ['OVERHEATS' as const] : []),
      ...(throttleCount !== null && throttleCount > 0 ? ['THROTTLES' as const] : []),
    ],
    doubts: [
      ...(hasCompleted ? [] : [note('STRESS_SKIPPED', exitCode)]),
      ...(isBlind ? [note('TEMPERATURE_UNKNOWN')] : []),
    ],
    measures: measures.flatMap(([name, value, unit]) => (value === null ? [] : [{ name, value, unit }])),
  })
}

/** Under this an antenna is missing or loose. */
const weakSignalDbm = -70

export type WirelessFacts = {
  /** One for each Wi-Fi interface: the strongest signal of each network that it heard, or why it could not listen. */
  wifi: ({ name: string; signalsDbm: number[] } | { name: string; refusal: UnattendedNote })[]
  bluetooth: { isPowered: boolean; seenCount: number } | { refusal: UnattendedNote } | null
  blocked: readonly ('wifi' | 'bluetooth')[]
}

export function judgeWireless({ wifi, bluetooth, blocked }: WirelessFacts): TestVerdict {
  if (wifi.length === 0 && bluetooth === null && blocked.length === 0) return notApplicable('NO_WIFI')
  const heard = wifi.flatMap((one) => ('signalsDbm' in one ? [one] : []))
  const best = Math.max(...heard.flatMap(({ signalsDbm }) => signalsDbm))
  const isWifiBlocked = blocked.includes('wifi')
  const isBluetoothBlocked = blocked.includes('bluetooth')
  const faults: FaultCode[] = []
  if (!isWifiBlocked && heard.some(({ signalsDbm }) => signalsDbm.length === 0)) faults.push('WIFI_DEAD')
  else if (!isWifiBlocked && heard.length > 0 && best <= weakSignalDbm) faults.push('WIFI_WEAK')
  const told = bluetooth !== null && 'isPowered' in bluetooth ? bluetooth : null
  if (!isBluetoothBlocked && told !== null && !told.isPowered) faults.push('BLUETOOTH_DEAD')
  return verdictOf({
    faults,
    doubts: [
      ...blocked.map((radio) => note('RADIO_BLOCKED', radio)),
      ...(isWifiBlocked ? [] : wifi.flatMap((one) => ('refusal' in one ? [one.refusal] : []))),
      ...(bluetooth !== null && 'refusal' in bluetooth && !isBluetoothBlocked ? [bluetooth.refusal] : []),
      ...(told?.isPowered === true && told.seenCount === 0 ? [note('NO_BLUETOOTH_AROUND')] : []),
    ],
    remarks: [
      ...(wifi.length === 0 && !isWifiBlocked ? [note('NO_WIFI')] : []),
      ...(bluetooth === null && !isBluetoothBlocked ? [note('NO_BLUETOOTH')] : []),
    ],
    measures: [
      ...(Number.isFinite(best) ? [{ name: 'wifi-signal', value: best, unit: 'dBm' }] : []),
      ...heard.map(({ signalsDbm }) => ({ name: 'wifi-networks', value: signalsDbm.length, unit: null })),
      ...(told === null ? [] : [{ name: 'bluetooth-seen', value: told.seenCount, unit: null }]),
    ],
  })
}

export type EthernetPort = {
  name: string
  hasCarrier: boolean
  megabits: number | null
  /** What the port itself can do, and what the other end offers. */
  supportedMegabits: number | null
  partnerMegabits: number | null
}

/** A port is slow when it links below what both ends can do: a slow switch is not the machine's fault. */
export function judgeEthernet(ports: readonly EthernetPort[]): TestVerdict {
  if (ports.length === 0) return notApplicable('NO_ETHERNET')
  const faults: FaultCode[] = []
  const doubts: UnattendedNote[] = []
  for (const { name, hasCarrier, megabits, supportedMegabits, partnerMegabits } of ports) {
    if (!hasCarrier) doubts.push(note('NO_CABLE', name))
    else if (megabits === null || supportedMegabits === null) doubts.push(note('SPEED_UNKNOWN', name))
    else if (megabits >= supportedMegabits) continue
    else if (partnerMegabits !== null && partnerMegabits <= megabits) doubts.push(note('PARTNER_SLOW', name))
    else faults.push('ETHERNET_SLOW')
  }
  const measures = ports.flatMap(({ megabits }) =>
    megabits === null ? [] : [{ name: 'ethernet-speed', value: megabits, unit: 'Mbit/s' }],
  )
  return verdictOf({ faults: [...new Set(faults)], doubts, measures })
}

/** `isGivenUp`: a person says that the ports which are left do not answer. */
export function judgeUsbPorts(told: {
  seen: readonly { megabits: number | null }[]
  wantedCount: number
  isGivenUp: boolean
}): TestVerdict {
  const { seen, wantedCount, isGivenUp } = told
  const isShort = seen.length < wantedCount
  const count = note('PORTS_SEEN', `${seen.length}/${wantedCount}`)
  const fastest = Math.max(...seen.map(({ megabits }) => megabits ?? Number.NEGATIVE_INFINITY))
  return verdictOf({
    faults: isShort && isGivenUp ? ['USB_PORT_DEAD'] : [],
    doubts: isShort && !isGivenUp ? [count] : [],
    remarks: isShort && isGivenUp ? [count] : [],
    measures: [
      { name: 'usb-ports', value: seen.length, unit: null },
      ...(Number.isFinite(fastest) ? [{ name: 'usb-fastest', value: fastest, unit: 'Mbit/s' }] : []),
    ],
  })
}
