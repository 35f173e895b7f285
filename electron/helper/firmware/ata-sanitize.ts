import { parseHdparmSanitizeStatus } from '../../core/probe/linux/parse-hdparm-sanitize-status.ts'
import type { FirmwareRunner } from '../firmware-runner.ts'
import { runSanitize } from './sanitize-job.ts'

/** hdparm tells a failed sanitize on stderr and through its exit code, all else on stdout: both are read. */
export const runAtaSanitize: FirmwareRunner = (order, state, ports) =>
  runSanitize(order, state, ports, ({ text, problem }) => (problem === null ? parseHdparmSanitizeStatus(text) : null))
