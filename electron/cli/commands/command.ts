import type { Options } from '../parse-line.ts'

/** In the order in which they are told. */
export const commandNames = [
  'scan',
  'machines',
  'import',
  'label',
  'certificate',
  'verify',
  'export',
  'drives',
  'erase',
  'reparse',
  'serve',
  'migrate-to-postgres',
  'doctor',
  'backup',
  'restore',
  'audit',
  'bench-open',
  'bench-export',
  'bench-import',
  'demo',
] as const
export type CommandName = (typeof commandNames)[number]

export type Command = {
  name: CommandName
  /** Answers the exit code. */
  run(options: Options, words: readonly string[]): Promise<number>
}
