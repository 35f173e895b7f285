import { z } from 'zod'
import type { NvmeState } from '../../../../shared/domain/erasing/drive-state.ts'
import { parseJson } from '../drive-text.ts'
import { parseNvmeIdCtrl } from '../linux/parse-nvme-id-ctrl.ts'
import { parseNvmeSanitizeLog } from '../linux/parse-nvme-sanitize-log.ts'
import type { DriveTexts } from './drive-texts.ts'
import type { KernelFacts } from './kernel-facts.ts'

/** What the controller says of its erasing commands. Each part is `null` where it was not told. */
export function nvmeState(texts: DriveTexts, { nvme }: KernelFacts): NvmeState | null {
  if (nvme === null) return null
  const controller = texts.nvmeIdCtrl === null ? null : parseNvmeIdCtrl(texts.nvmeIdCtrl)
  return {
    controller: nvme.controllers[0] ?? null,
    namespaceId: nvme.namespaceId,
    namespaceCount: namespacesListed(texts.nvmeListNs) ?? (controller?.namespaceCount === 1 ? 1 : null),
    lbaFormat: lbaFormatOf(texts.nvmeIdNs),
    sanitize: controller?.sanitize ?? null,
    format: controller?.format ?? null,
    hasUnallocatedCapacity: hasUnallocated(texts.nvmeIdCtrl),
    sanitizeStatus: texts.nvmeSanitizeLog === null ? null : parseNvmeSanitizeLog(texts.nvmeSanitizeLog),
  }
}

/** "[   0]:0x1", one line each, attached or not: `nn` of the controller is how many there could be. */
function namespacesListed(text: string | null): number | null {
  const count = [...(text ?? '').matchAll(/^\[\s*\d+\]:\s*0x[0-9a-f]+/gim)].length
  return count === 0 ? null : count
}

const NamespaceSchema = z.object({
  flbas: z.number().int().min(0).max(255),
  nlbaf: z.number().int().optional().catch(undefined),
})

/** The format in use, which a format command must repeat or it changes the size of the sectors. */
function lbaFormatOf(text: string | null): number | null {
  const { data } = NamespaceSchema.safeParse(parseJson(text ?? ''))
  if (data === undefined) return null
  // Bits 5 and 6 go on counting where there are more than sixteen formats.
  const high = (data.nlbaf ?? 0) >= 16 ? (data.flbas >> 5) & 3 : 0
  return (data.flbas & 15) + high * 16
}

const CapacitySchema = z.object({
  unvmcap: z.union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,39}$/)
      .transform(Number),
  ]),
})

function hasUnallocated(text: string | null): boolean | null {
  const { data } = CapacitySchema.safeParse(parseJson(text ?? ''))
  return data === undefined ? null : data.unvmcap > 0
}
