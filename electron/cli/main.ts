import { commands, findCommand } from './commands/index.ts'
import { errorSentence } from './error-sentence.ts'
import { exitCodes } from './exit-codes.ts'
import { parseLine } from './parse-line.ts'
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
    process.stderr.write(`${line.kind === 'wrong' ? line.problem : line.name}\n`)
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

process.exitCode = await main(process.argv.slice(2))
