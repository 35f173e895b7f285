import type { Language } from '../../shared/domain/document.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { commandNames } from './commands/command.ts'

/** Of the commands, in characters; a longer one has what it does on a line of its own. */
const lineWidth = 42

type Output = { write(text: string): unknown }

export function printUsage(language: Language, output: Output = process.stdout): void {
  const words = translator(language)
  const lines = commandNames.flatMap((name) =>
    usageLines(words(`commands.list.${name}.line`), words(`commands.list.${name}.what`)),
  )
  output.write([words('commands.usage'), '', ...lines, '', words('commands.options'), ''].join('\n'))
}

function usageLines(line: string, what: string): string[] {
  if (line.length <= lineWidth) return [`  ${line.padEnd(lineWidth)}  ${what}`]
  return [`  ${line}`, `  ${''.padEnd(lineWidth)}  ${what}`]
}
