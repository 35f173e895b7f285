import type { Language } from '../../shared/domain/document.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { commandNames } from './commands/command.ts'

type Output = { write(text: string): unknown }

export function printUsage(language: Language, output: Output = process.stdout): void {
  const words = translator(language)
  const lines = commandNames.map((name) => {
    return `  ${words(`commands.list.${name}.line`).padEnd(44)}${words(`commands.list.${name}.what`)}`
  })
  output.write([words('commands.usage'), '', ...lines, '', words('commands.options'), ''].join('\n'))
}
