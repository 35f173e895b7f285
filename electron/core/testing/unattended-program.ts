import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Measure, TestVerdict } from '../../../shared/domain/testing/result.ts'
import type { UnattendedProgress } from '../../../shared/domain/testing/unattended-run.ts'
import type { RunCommand } from '../probe/run-command.ts'
import type { RunLongCommand } from './run-long-command.ts'

/** What the unattended tests need of the machine. The suite gives trees and outputs of other machines here. */
export type TestingDeps = {
  runCommand: RunCommand
  runLongCommand: RunLongCommand
  /** Where /sys and /proc are looked for: "/" but in the suite. */
  root: string
  /** Resolves early, without a word, when the signal is aborted. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  nowMs: () => number
}

export type ProgramRun = {
  deps: TestingDeps
  signal: AbortSignal
  usbPortsWanted: number | null
  /** True once a person says that nothing more will come. */
  isGivenUp: () => boolean
  report: (progress: UnattendedProgress) => void
}

/** One test, from start to verdict. Throws only what is a fault of ours. */
export type UnattendedProgram = (run: ProgramRun) => Promise<TestVerdict>

/** The text of a file of /sys or /proc without its last line end; `null` when it cannot be read. */
export async function textAt({ root }: Pick<TestingDeps, 'root'>, path: string): Promise<string | null> {
  return readFile(join(root, path), 'utf8').then(
    (text) => text.trimEnd(),
    () => null,
  )
}

export async function numberAt(deps: Pick<TestingDeps, 'root'>, path: string): Promise<number | null> {
  const text = await textAt(deps, path)
  return text === null || !/^-?\d+$/.test(text) ? null : Number(text)
}

export async function namesIn({ root }: Pick<TestingDeps, 'root'>, path: string): Promise<string[]> {
  return readdir(join(root, path)).then(
    (names) => names.toSorted(),
    () => [],
  )
}

/** The last name of where a link of /sys points. */
export async function linkAt({ root }: Pick<TestingDeps, 'root'>, path: string): Promise<string | null> {
  return readlink(join(root, path)).then(
    (target) => basename(target),
    () => null,
  )
}

export function measure(name: string, value: number | null, unit: string | null = null): Measure[] {
  return value === null ? [] : [{ name, value, unit }]
}
