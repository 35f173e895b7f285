import type { AtaState } from '../../../../shared/domain/erasing/drive-state.ts'
import { parseHdparmIdentify } from '../linux/parse-hdparm-identify.ts'
import { parseHdparmSanitizeStatus } from '../linux/parse-hdparm-sanitize-status.ts'
import type { DriveTexts } from './drive-texts.ts'

/** What the drive's own identity says of its erasing commands; `null` when it did not answer. */
export function ataState({ hdparmIdentify, hdparmSanitizeStatus }: DriveTexts): AtaState | null {
  const identity = hdparmIdentify === null ? null : parseHdparmIdentify(hdparmIdentify)
  if (identity === null) return null
  const { security, sanitize } = identity
  return {
    // A drive that lists no such section knows no such commands.
    isSecuritySupported: security === null ? false : security.isSupported,
    isEnabled: security?.isEnabled ?? null,
    isLocked: security?.isLocked ?? null,
    isFrozen: security?.isFrozen ?? null,
    isCountExpired: security?.isCountExpired ?? null,
    hasEnhancedErase: security?.hasEnhancedErase ?? null,
    eraseMinutes: security?.eraseMinutes ?? null,
    enhancedEraseMinutes: security?.enhancedEraseMinutes ?? null,
    sanitize: {
      canScrambleCrypto: sanitize.isSupported && sanitize.canScrambleCrypto,
      canEraseBlocks: sanitize.isSupported && sanitize.canEraseBlocks,
      canOverwrite: sanitize.isSupported && sanitize.canOverwrite,
    },
    sanitizeStatus: hdparmSanitizeStatus === null ? null : parseHdparmSanitizeStatus(hdparmSanitizeStatus),
  }
}
