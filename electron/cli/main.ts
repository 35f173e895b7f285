import { translator } from '../../shared/i18n/translator.ts'
import { commands, findCommand } from './commands/index.ts'
import { errorSentence } from './error-sentence.ts'
import { exitCodes } from './exit-codes.ts'
import { type Line, parseLine } from './parse-line.ts'
import { printUsage } from './usage.ts'

/** stdout carries results only; everything said to the person goes to stderr. */
async function main(argv: readonly string[]): Promise<number> {
  const line = parseLine(argv)
  if (line.kind === 'help') {
    printUsage(commands, line.language)
    return exitCodes.ok
  }
  const command = line.kind === 'command' ? findCommand(line.name) : undefined
  if (line.kind === 'wrong' || command === undefined) {
    process.stderr.write(`${problemOf(line)}\n`)
    printUsage(commands, line.language, process.stderr)
    return exitCodes.usage
  }
  try {
    return await command.run(line.options, line.words)
  } catch (error) {
    process.stderr.write(`${errorSentence(error, line.language)}\n`)
    return exitCodes.error
  }
}

function problemOf(line: Exclude<Line, { kind: 'help' }>): string {
  if (line.kind === 'wrong') return line.problem
  return translator(line.language)('commands.unknownCommand', { name: line.name })
}

process.exitCode = await main(process.argv.slice(2))
