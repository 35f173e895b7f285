// hdparm --sanitize-status DEVICE
import type { SanitizeOutcome, SanitizeStatus } from '../../../../shared/domain/erasing/drive-state.ts'

/** What the drive says of its last sanitize. An idle drive was erased only if it says so itself. */
export function parseHdparmSanitizeStatus(text: string): SanitizeStatus {
  const outcome = outcomeOf(text.slice(0, 65_536))
  const steps = outcome === 'in-progress' ? /Progress:\s*0x([0-9a-f]{1,4})\b/i.exec(text)?.[1] : undefined
  return {
    outcome,
    progressPermille: steps === undefined ? null : Math.floor((Number.parseInt(steps, 16) * 1000) / 65_536),
    // hdparm does not tell which one it was.
    action: null,
    isGloballyErased: null,
  }
}

function outcomeOf(text: string): SanitizeOutcome {
  // A bridge that gives no registers back makes hdparm decode zeros: "idle", whatever goes on inside.
  if (/bad\/missing sense|SANITIZE failed|device error reason|not supported/i.test(text)) return 'unreadable'
  const states = new Set([...text.matchAll(/State:\s*(SD\d)\b/g)].map(([, state]) => state))
  if (states.size !== 1) return 'unreadable'
  if (states.has('SD1')) return 'frozen'
  if (states.has('SD2')) return 'in-progress'
  if (states.has('SD3')) return 'failed'
  if (/Last Sanitize Operation Completed Without Error/.test(text)) return 'success'
  return states.has('SD0') ? 'never' : 'unreadable'
}
