import type { FirmwareRunner } from '../firmware-runner.ts'
import { parseRequestSense } from './parse-request-sense.ts'
import { runSanitize } from './sanitize-job.ts'

/** A format is followed like a sanitize: both are started, answer at once, and are asked about until they end. */
export const runScsi: FirmwareRunner = (order, state, ports) =>
  runSanitize(order, state, ports, ({ text, problem }) => (problem === null ? parseRequestSense(text) : null))
