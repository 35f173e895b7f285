import type { SanitizeStatus } from '../../../shared/domain/erasing/drive-state.ts'
import { parseHdparmSanitizeStatus } from '../../core/probe/linux/parse-hdparm-sanitize-status.ts'
import type { FirmwareRunner } from '../firmware-runner.ts'
import type { Answer } from './firmware-command.ts'
import { runSanitize } from './sanitize-job.ts'

export const runAtaSanitize: FirmwareRunner = (order, state, ports) => runSanitize(order, state, ports, readStatus)

/** hdparm tells a failed sanitize on stderr, as the reason why its own question was refused; all else on stdout. */
function readStatus({ problem, text }: Answer): SanitizeStatus | null {
  if (problem !== null) return null
  if (/in SD3 Sanitize Operation Failed state/.test(text)) return refused('failed')
  if (/error reason: Device in FROZEN state/.test(text)) return refused('frozen')
  return parseHdparmSanitizeStatus(text)
}

function refused(outcome: 'failed' | 'frozen'): SanitizeStatus {
  return { outcome, progressPermille: null, action: null, isGloballyErased: null }
}
