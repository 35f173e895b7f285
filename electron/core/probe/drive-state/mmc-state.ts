import type { MmcState } from '../../../../shared/domain/erasing/drive-state.ts'
import { parseExtCsd } from '../linux/parse-ext-csd.ts'
import type { DriveTexts } from './drive-texts.ts'

/** What a card or soldered flash knows, and the boot areas that stand beside its sectors and are not written with them. */
export function mmcState(
  name: string,
  texts: DriveTexts,
  canDiscard: boolean,
  blockNames: Iterable<string>,
): MmcState | null {
  if (!name.startsWith('mmcblk')) return null
  const told = texts.extCsd === null ? null : parseExtCsd(texts.extCsd)
  const bootAreas = [...blockNames].filter((block) => new RegExp(`^${name}(?:boot\\d+|gp\\d+|rpmb)$`).test(block))
  return { canSanitize: told?.canSanitize ?? false, canDiscard, bootAreas: bootAreas.sort() }
}
