import type { Options } from '../parse-line.ts'

const commandNames = [
  'scan',
  'serve',
  'machines',
  'import',
  'label',
  'certificate',
  'verify',
  'export',
  'drives',
  'erase',
  'reparse',
  'migrate-to-postgres',
  'doctor',
  'backup',
  'restore',
  'audit',
  'demo',
] as const
type CommandName = (typeof commandNames)[number]

export type Command = {
  name: CommandName
  /** Answers the exit code. */
  run(options: Options, words: readonly string[]): Promise<number>
}
