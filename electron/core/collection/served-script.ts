import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectorName } from '../../../shared/contract/collection.contract.ts'
import { sourceResourcesFolder } from '../documents/resources-folder.ts'

const blanks: Record<CollectorName, { address: string; code: string }> = {
  'collect.sh': { address: "bench_address=''", code: "bench_code=''" },
  'collect.ps1': { address: "$benchAddress = ''", code: "$benchCode = ''" },
}

export function collectorPath(name: CollectorName): string {
  return join(sourceResourcesFolder, 'collectors', name)
}

/** The collector as it goes on a stick: without a way back, it writes a file. */
export async function collectorFile(name: CollectorName): Promise<File> {
  return new File([new Uint8Array(await readFile(collectorPath(name)))], name, { type: 'text/plain' })
}

/** The collector with the way back to this bench written in. Address and code are the door's own words, never a visitor's. */
export async function servedScript(name: CollectorName, address: string, code: string): Promise<string> {
  // Windows PowerShell needs the mark in a file to read it as UTF-8; piped to it, the mark is an unknown command.
  const script = (await readFile(collectorPath(name), 'utf8')).replace(/^\ufeff/, '')
  const { address: addressBlank, code: codeBlank } = blanks[name]
  return script
    .replace(addressBlank, filled(addressBlank, `http://${address}`))
    .replace(codeBlank, filled(codeBlank, code))
}

function filled(blank: string, value: string): () => string {
  return () => blank.replace("''", `'${value}'`)
}
