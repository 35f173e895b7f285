import type { Language } from '../../shared/domain/document.ts'
import { translator } from '../../shared/i18n/translator.ts'
import type { Command } from './commands/command.ts'

type Output = { write(text: string): unknown }

export function printUsage(commands: readonly Command[], language: Language, output: Output = process.stdout): void {
  const words = translator(language)
  const lines = commands.map(({ name }) => {
    return `  ${words(`commands.list.${name}.line`).padEnd(44)}${words(`commands.list.${name}.what`)}`
  })
  output.write([words('commands.usage'), '', ...lines, '', words('commands.options'), ''].join('\n'))
}
