import { eventIterator, oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { MachineKind } from '../domain/machine-facts.ts'
import { faultCodes, resultStates, skipReasons } from '../domain/testing/result.ts'
import type { StepState } from '../domain/testing/step-states.ts'
import { idSchema, noteSchema } from './common.ts'

/** A symbol as an SVG path whose unit is one module. */
type QrPath = { moduleCount: number; path: string }

/** A code that lets one browser in, once. */
export type Invitation = {
  code: string
  expiresAt: string
  /** "https://192.168.1.20:7118", the likeliest first. */
  addresses: string[]
  /** The first address with the code behind it. */
  qr: QrPath
}

/** Why the codes that were given out no longer open. */
export type CodesClosing = 'WRONG_CODES'

export type NetworkClient = {
  id: string
  kind: 'bench' | 'tested-machine'
  /** What the bench calls itself; the tag of the tested machine. */
  name: string
  machineId: string | null
  pairedAt: string
  /** "192.168.1.31": where it last asked from, since the core was started; `null` when it did not. */
  address: string | null
  lastSeenAt: string | null
  isConnected: boolean
}

/** Another bench of this kind that the network shows. */
export type SeenBench = { name: string; address: string; fingerprint: string | null }

export type NetworkView = {
  /** `not-offered`: this shell serves nobody, as on the command line. */
  state: 'open' | 'closed' | 'not-offered'
  /** False where the page itself comes over the network: there nothing of this changes. */
  isAtTheBench: boolean
  addresses: string[]
  /** SHA-256 of the certificate, in pairs as browsers show it; `null` until it was first opened. */
  fingerprint: string | null
  isErasingAllowed: boolean
  benchInvitation: Invitation | null
  codesClosedBecause: CodesClosing | null
  clients: NetworkClient[]
}

/** The tests of a machine on its own screen: the code that opens them, or the browser that shows them. */
export type TestedMachineAccess = {
  invitation: Invitation | null
  client: NetworkClient | null
  fingerprint: string | null
}

/** All that the tested machine is told of the workshop. */
export type TestedMachineView = {
  assetTag: string
  title: string | null
  kind: MachineKind | null
  panel: { width: number; height: number } | null
  operatorName: string
  organisationName: string | null
  /** Those of its list that run in a page. */
  steps: StepState[]
}

const machineOnly = z.object({ machineId: idSchema })
const measure = z.object({ name: z.string().min(1).max(60), value: z.number(), unit: z.string().max(10).nullable() })
const notFound = { NOT_FOUND: { status: 404 } } as const
const noNetwork = { NETWORK_ABSENT: { status: 409 }, NETWORK_NOT_OFFERED: { status: 409 } } as const

/** Other benches and tested machines on the local network, seen from the bench that holds the data. */
export const networkContract = {
  view: oc.output(type<NetworkView>()),
  /** Opens to the local network, now and at each start; `address` is one of this bench's, all of them when `null`. */
  open: oc
    .input(z.object({ address: z.ipv4().nullable().default(null) }))
    .errors(noNetwork)
    .output(type<NetworkView>()),
  close: oc.output(type<NetworkView>()),
  /** Another code each time: the one before it no longer opens. */
  inviteBench: oc.errors(noNetwork).output(type<NetworkView>()),
  sendAway: oc
    .input(z.object({ clientId: idSchema }))
    .errors(notFound)
    .output(type<NetworkView>()),
  allowErasing: oc.input(z.object({ isAllowed: z.boolean() })).output(type<NetworkView>()),
  seenBenches: oc.output(type<SeenBench[]>()),
  testedMachine: oc.input(machineOnly).errors(notFound).output(type<TestedMachineAccess>()),
  openTests: oc
    .input(machineOnly)
    .errors({ ...notFound, ...noNetwork })
    .output(type<TestedMachineAccess>()),
  closeTests: oc.input(machineOnly).errors(notFound).output(type<TestedMachineAccess>()),
}

/** What the page on the tested machine may ask: its machine is that of its session, never one that it names. */
export const testedMachineContract = {
  view: oc.errors(notFound).output(type<TestedMachineView>()),
  record: oc
    .input(
      z.object({
        stepKey: z.string().min(1).max(60),
        state: z.enum(resultStates),
        faults: z.array(z.enum(faultCodes)).max(20).default([]),
        skipReason: z.enum(skipReasons).nullable().default(null),
        measures: z.array(measure).max(100).default([]),
        detail: noteSchema,
        durationSeconds: z.number().int().min(0).max(86_400).nullable().default(null),
      }),
    )
    .errors({ ...notFound, NOT_ASKED: { status: 422 }, FAULT_NEEDED: { status: 422 }, REASON_NEEDED: { status: 422 } })
    .output(type<TestedMachineView>()),
  undo: oc
    .input(z.object({ stepKey: z.string().min(1).max(60) }))
    .errors({ ...notFound, NOT_ASKED: { status: 422 } })
    .output(type<TestedMachineView>()),
  /** Says when the machine's tests changed, whoever changed them. */
  changes: oc.output(eventIterator(type<{ changed: true }>())),
  /** The page gives its access back. */
  leave: oc,
}
