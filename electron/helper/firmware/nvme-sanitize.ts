import type { SanitizeStatus } from '../../../shared/domain/erasing/drive-state.ts'
import type { EraseTechnique } from '../../../shared/domain/erasing/erase-technique.ts'
import { parseNvmeSanitizeLog } from '../../core/probe/linux/parse-nvme-sanitize-log.ts'
import type { FirmwareRunner } from '../firmware-runner.ts'
import { runSanitize } from './sanitize-job.ts'

const actions: Partial<Record<EraseTechnique, SanitizeStatus['action']>> = {
  'nvme-sanitize-crypto': 'crypto',
  'nvme-sanitize-block': 'block',
  'nvme-sanitize-overwrite': 'overwrite',
}

/** nvme-cli returns as soon as the controller accepted: only the log of the controller tells how it ends. */
export const runNvmeSanitize: FirmwareRunner = (order, state, ports) =>
  runSanitize(
    order,
    state,
    ports,
    ({ exitCode, line }) => (exitCode === 0 ? parseNvmeSanitizeLog(line.stdout) : null),
    ({ action }) => action !== null && action === actions[order.technique],
  )
