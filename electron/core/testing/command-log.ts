import type { CommandResult } from '../probe/run-command.ts'
import type { TestingDeps } from './unattended-program.ts'

/** memtester alone writes megabytes of turning wheels: the head says what was asked, the tail how it ended. */
const longestHead = 16 * 1024
const longestTail = 48 * 1024

/** What the programs of one test are asked and answer, kept as it came: the verdict can be judged again. */
export function createCommandLog(testing: TestingDeps): { deps: TestingDeps; text: () => string | null } {
  let head = ''
  let tail = ''
  let isCut = false

  function write(text: string): void {
    const toHead = text.slice(0, longestHead - head.length)
    head += toHead
    tail += text.slice(toHead.length)
    if (tail.length <= 2 * longestTail) return
    tail = tail.slice(-longestTail)
    isCut = true
  }

  const deps: TestingDeps = {
    ...testing,
    runCommand: async (command) => {
      const result = await testing.runCommand(command)
      write(`$ ${[command.program, ...command.args].join(' ')}\n${wordsOf(result)}\n`)
      return result
    },
    runLongCommand: async (command) => {
      write(`$ ${[command.program, ...command.args].join(' ')}\n`)
      const onText = (text: string) => {
        write(text)
        command.onText(text)
      }
      const end = await testing.runLongCommand({ ...command, onText })
      write(`\n# ${end.kind === 'ended' ? `exit ${end.exitCode ?? end.signal}` : end.kind}\n`)
      return end
    },
  }
  return { deps, text: () => (head === '' ? null : [head, tail].join(isCut ? '\n[…]\n' : '')) }
}

function wordsOf(result: CommandResult): string {
  switch (result.kind) {
    case 'done':
      return [result.stdout, result.stderr, `# exit ${result.exitCode}`].filter((part) => part !== '').join('\n')
    case 'failed':
      return `# ${result.message}`
    default:
      return `# ${result.kind}`
  }
}
