import { openAsBlob } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { mostImportFiles } from '../../../shared/contract/imports.contract.ts'

export type FileHere = { folder: string; file: File }

const deepest = 8

/** The files of the paths, folders with all that lies in them; links are not followed. One more than is ever taken. */
export async function filesHere(paths: readonly string[]): Promise<FileHere[]> {
  const found: string[] = []
  for (const path of paths) await collect(path, found, 0)
  return Promise.all(found.map(fileAt))
}

async function collect(path: string, found: string[], depth: number): Promise<void> {
  if (found.length > mostImportFiles) return
  const info = await stat(path)
  if (!info.isDirectory()) {
    if (info.isFile()) found.push(path)
    return
  }
  if (depth >= deepest) return
  const entries = await readdir(path, { withFileTypes: true })
  for (const entry of entries.toSorted((one, other) => one.name.localeCompare(other.name))) {
    const isHidden = entry.name.startsWith('.')
    if (!isHidden && (entry.isFile() || entry.isDirectory())) await collect(join(path, entry.name), found, depth + 1)
  }
}

async function fileAt(path: string): Promise<FileHere> {
  return { folder: dirname(path), file: new File([await openAsBlob(path)], basename(path)) }
}
