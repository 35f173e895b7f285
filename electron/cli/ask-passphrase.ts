import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** From ETABLI_PASSPHRASE, or typed without being shown; `null` where nobody can be asked. */
export async function askPassphrase(question: string): Promise<string | null> {
  const given = process.env.ETABLI_PASSPHRASE
  if (given !== undefined && given !== '') return given
  if (!process.stdin.isTTY) return null
  process.stderr.write(`${question} `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output: silent, terminal: true })
  const answer = await asking.question('')
  asking.close()
  process.stderr.write('\n')
  return answer === '' ? null : answer
}
