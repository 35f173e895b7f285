import { isCommandName, loadCommand } from './commands/index.ts'
import { exitCodes } from './exit-codes.ts'
import { type Line, parseLine } from './parse-line.ts'

/**
 * stdout carries results only; everything said to the person goes to stderr. Words and commands are loaded when they are
 * needed: starting the web shell needs neither.
 */
async function main(argv: readonly string[]): Promise<number> {
  const line = parseLine(argv)
  if (line.kind === 'help') {
    const { printUsage } = await import('./usage.ts')
    printUsage(line.language)
    return exitCodes.ok
  }
  if (line.kind === 'wrong' || !isCommandName(line.name)) {
    const { printUsage } = await import('./usage.ts')
    process.stderr.write(`${await problemOf(line)}\n`)
    printUsage(line.language, process.stderr)
    return exitCodes.usage
  }
  try {
    const command = await loadCommand(line.name)
    return await command.run(line.options, line.words)
  } catch (error) {
    const { errorSentence } = await import('./error-sentence.ts')
    process.stderr.write(`${errorSentence(error, line.language)}\n`)
    return exitCodes.error
  }
}

async function problemOf(line: Exclude<Line, { kind: 'help' }>): Promise<string> {
  if (line.kind === 'wrong') return line.problem
  const { translator } = await import('../../shared/i18n/translator.ts')
  return translator(line.language)('commands.unknownCommand', { name: line.name })
}

process.exitCode = await main(process.argv.slice(2))
