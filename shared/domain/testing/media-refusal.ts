/** Why the browser gave no picture or no sound, whatever name it has for it. */
export const mediaRefusals = ['NOT_FOUND', 'BUSY', 'NOT_ALLOWED', 'NOT_SECURE', 'BROKEN'] as const
export type MediaRefusal = (typeof mediaRefusals)[number]

/** Only hardware that is not there is a fault of the machine; the rest stands between it and us. */
export function stateOfRefusal(refusal: MediaRefusal): 'fail' | 'undecided' | 'crashed' {
  if (refusal === 'NOT_FOUND') return 'fail'
  return refusal === 'BROKEN' ? 'crashed' : 'undecided'
}
