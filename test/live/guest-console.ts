import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'

export type GuestAnswer = { text: string; exitCode: number }
export type Guest = {
  run(command: string): Promise<GuestAnswer>
  /** The same, and only its success will do. */
  must(command: string): Promise<string>
  put(from: string, to: string): Promise<void>
  take(from: string): Promise<Buffer>
}

const patienceMilliseconds = 20 * 60_000
const lineLength = 700

/** Root's shell on the console of a virtual machine. Nothing is typed before it shows its prompt. */
export async function enterGuest(socket: Socket): Promise<Guest> {
  let heard = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text
  })
  const waitFor = async (pattern: RegExp): Promise<RegExpExecArray> => {
    const until = Date.now() + patienceMilliseconds
    while (Date.now() < until) {
      const found = pattern.exec(heard)
      if (found !== null) return found
      await setTimeout(300)
    }
    throw new Error(`the guest did not say ${pattern}; its last words: ${heard.slice(-2000)}`)
  }
  const run = async (command: string): Promise<GuestAnswer> => {
    const mark = randomUUID()
    // Spelt in two, so that the echo of what is typed is not taken for the answer.
    const say = (what: string) => `echo "${mark.slice(0, 8)}""${mark.slice(8)} ${what}"`
    socket.write(` ${say('begin')}; { ${command} ; } 2>&1; ${say('$?')}\n`)
    const [, code = ''] = await waitFor(new RegExp(`${mark} (\\d+)\\r?\\n`))
    const lines = stripVTControlCharacters(heard).replaceAll('\r', '').split('\n')
    heard = ''
    const [first, last] = [lines.indexOf(`${mark} begin`), lines.indexOf(`${mark} ${code}`)]
    return { text: lines.slice(first + 1, last).join('\n'), exitCode: Number(code) }
  }
  const must = async (command: string) => {
    const { text, exitCode } = await run(command)
    if (exitCode !== 0) throw new Error(`${command} ended with ${exitCode}: ${text}`)
    return text
  }
  await waitFor(/root@\S+#/)
  await must("bind 'set enable-bracketed-paste off'; stty -echo cols 4000; PS1=; unset PROMPT_COMMAND")
  return { run, must, put: (from, to) => putFile(must, from, to), take: (from) => takeFile(must, from) }
}

async function putFile(must: Guest['must'], from: string, to: string): Promise<void> {
  const text = readFileSync(from).toString('base64')
  await must(`: > ${to}.b64`)
  for (let start = 0; start < text.length; start += lineLength)
    await must(`echo ${text.slice(start, start + lineLength)} >> ${to}.b64`)
  await must(`base64 -d ${to}.b64 > ${to}`)
}

async function takeFile(must: Guest['must'], from: string): Promise<Buffer> {
  return Buffer.from(await must(`base64 -w 120 ${from}`), 'base64')
}
