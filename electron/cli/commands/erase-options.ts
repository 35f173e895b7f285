import { type EraseTechnique, eraseTechniques } from '../../../shared/domain/erasing/erase-technique.ts'
import type { ErasureLevel } from '../../../shared/domain/erasure.ts'
import type { Options } from '../parse-line.ts'

export type EraseChoices = {
  level: Exclude<ErasureLevel, 'destroy'> | null
  technique: EraseTechnique | null
  verification: 'full' | 'stratified' | null
}
type WrongOption = { option: string; value: string; choices: string }

/** What the person asked of the erasure, or the first word that makes no sense. */
export function eraseChoices({ level, method, verify }: Options): EraseChoices | WrongOption {
  const levels = { clear: 'clear', purge: 'purge' } as const
  const verifications = { full: 'full', sample: 'stratified' } as const
  const techniques = Object.fromEntries(eraseTechniques.map((one) => [one, one])) as Record<string, EraseTechnique>
  const wrong = (option: string, value: string, known: object) => ({
    option,
    value,
    choices: Object.keys(known).join(', '),
  })
  if (level !== null && !(level in levels)) return wrong('--level', level, levels)
  if (method !== null && !(method in techniques)) return wrong('--method', method, techniques)
  if (verify !== null && !(verify in verifications)) return wrong('--verify', verify, verifications)
  return {
    level: level === null ? null : levels[level as keyof typeof levels],
    technique: method === null ? null : (techniques[method] ?? null),
    verification: verify === null ? null : verifications[verify as keyof typeof verifications],
  }
}
