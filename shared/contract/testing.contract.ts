import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { ChargeSample } from '../domain/testing/discharge-verdict.ts'
import { type UnattendedTest, unattendedTests } from '../domain/testing/step-definition.ts'
import type { UnattendedRun, UnfinishedTests } from '../domain/testing/unattended-run.ts'
import { idSchema } from './common.ts'

export type TestingState = {
  machineId: string
  /** The unattended tests that the machine's list asks for, in its order. */
  asked: { test: UnattendedTest; stepKey: string; expectedSeconds: number }[]
  /** The latest run of each test. */
  runs: UnattendedRun[]
  /** Whether the machine is the one that carries the core; `null` when neither serial nor UUID tells. */
  isHere: boolean | null
  /** Another machine whose tests run on this bench now. */
  busyWith: { machineId: string; assetTag: string } | null
}

const machineOnly = z.object({ machineId: idSchema })
const notFound = { NOT_FOUND: { status: 404 } } as const

/** Tests that run by themselves on the machine that carries the core. Changes are told as `testing`. */
export const testingContract = {
  state: oc.input(machineOnly).errors(notFound).output(type<TestingState>()),
  /** The charge now, where the core runs on the machine itself; `null` where it does not or nothing tells. */
  power: oc.input(machineOnly).errors(notFound).output(type<Omit<ChargeSample, 'atMs'> | null>()),
  /** Machines whose tests were broken off, and not run again since. */
  unfinished: oc.output(type<UnfinishedTests[]>()),
  /** All that its list asks when `tests` is not given; the USB ports only with their count. */
  start: oc
    .input(
      machineOnly.extend({
        tests: z.array(z.enum(unattendedTests)).min(1).optional(),
        usbPorts: z.number().int().min(1).max(40).nullable().default(null),
      }),
    )
    .errors({
      ...notFound,
      NOT_THIS_MACHINE: { status: 409 },
      BUSY: { status: 409, data: type<{ machineId: string; assetTag: string }>() },
    })
    .output(type<TestingState>()),
  cancel: oc
    .input(machineOnly.extend({ test: z.enum(unattendedTests).nullable().default(null) }))
    .errors(notFound)
    .output(type<TestingState>()),
  /** No other port answers: what was counted is judged as it stands. */
  endUsbPorts: oc.input(machineOnly).errors(notFound).output(type<TestingState>()),
}
