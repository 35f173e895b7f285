import { parseJson } from '../probe/drive-text.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'
import { type EreuseOutputs, ereuseRawSchema } from './ereuse.schema.ts'
import { piecesOfSmartctlList } from './smartctl-list.ts'

const toolPieces = [
  ['dmidecode', 'dmidecode.txt'],
  ['lshw', 'lshw.json'],
  ['hwinfo', 'hwinfo.txt'],
  ['lspci', 'lspci.txt'],
  ['inxi', 'inxi.json'],
] as const

/** The tools' outputs that a snapshot carries, each as the piece its own parser reads; none for version 11. */
export function piecesOfEreuse(text: string): EvidencePiece[] {
  const read = ereuseRawSchema.safeParse(parseJson(text))
  if (!read.success) return []
  const { data, hwmd, credentialSubject, evidence } = read.data
  const told = data ?? hwmd ?? credentialSubject?.data ?? null
  const outputs = { ...(told ?? {}), ...outputsOf(evidence) }
  const pieces = toolPieces.flatMap(([tool, name]) => pieceOf(name, outputs[tool]))
  return [...pieces, ...piecesOfSmartctlList(textOf(outputs.smartctl ?? outputs.smart) ?? '')]
}

function outputsOf(evidence: { operation: string; output?: unknown }[]): Partial<EreuseOutputs> {
  const tools = [...toolPieces.map(([tool]) => tool), 'smartctl']
  const told = evidence.flatMap(({ operation, output }) => {
    const tool = tools.find((one) => operation.toLowerCase().includes(one))
    return tool === undefined || output === null || output === undefined ? [] : [[tool, output]]
  })
  return Object.fromEntries(told)
}

function pieceOf(name: string, output: unknown): EvidencePiece[] {
  const text = textOf(output)
  return text === null ? [] : [{ name, bytes: new TextEncoder().encode(text) }]
}

/** JSON stands in these files as text inside JSON, or as it is. */
function textOf(output: unknown): string | null {
  if (output === null || output === undefined || output === '') return null
  return typeof output === 'string' ? output : JSON.stringify(output)
}
