import { connect, type Socket } from 'node:net'

export type ZebraTimes = {
  connectMs: number
  /** Silence after which a printer needs a person: with the head open or without paper many say nothing at all. */
  silenceMs: number
  pollMs: number
  /** A label or a few; who waits longer has other work. */
  longestPrintMs: number
}
export const zebraTimes: ZebraTimes = { connectMs: 3000, silenceMs: 5000, pollMs: 700, longestPrintMs: 20_000 }

/** Three status lines take 82 bytes; whatever speaks more is no printer. */
const longestAnswerBytes = 4096

export type ConnectProblem = 'REFUSED_CONNECTION' | 'UNREACHABLE'
/** `ask` gives what came until `isWhole`, or `null` after silence, nonsense or a closed line. */
export type ZebraLine = {
  send(text: string): Promise<boolean>
  ask(command: string, isWhole: (answer: string) => boolean): Promise<string | null>
  close(): void
}

export function openZebra(address: string, port: number, times: ZebraTimes): Promise<ZebraLine | ConnectProblem> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port })
    const giveUp = (problem: ConnectProblem) => {
      socket.destroy()
      resolve(problem)
    }
    const timer = setTimeout(() => giveUp('UNREACHABLE'), times.connectMs)
    socket.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      giveUp(error.code === 'ECONNREFUSED' ? 'REFUSED_CONNECTION' : 'UNREACHABLE')
    })
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.removeAllListeners('error')
      // A line that breaks answers nothing more: the silence is what is told.
      socket.on('error', () => socket.destroy())
      resolve(lineOf(socket, times))
    })
  })
}

function lineOf(socket: Socket, times: ZebraTimes): ZebraLine {
  return {
    send: (text) =>
      new Promise((resolve) => {
        if (socket.destroyed) return resolve(false)
        const timer = setTimeout(() => resolve(false), times.longestPrintMs)
        socket.once('close', () => resolve(false))
        socket.write(text, 'latin1', (error) => {
          clearTimeout(timer)
          resolve(error === undefined || error === null)
        })
      }),

    ask: (command, isWhole) =>
      new Promise((resolve) => {
        if (socket.destroyed) return resolve(null)
        let answer = ''
        const done = (result: string | null) => {
          clearTimeout(timer)
          socket.off('data', hear)
          socket.off('close', hearNothing)
          resolve(result)
        }
        const hearNothing = () => done(null)
        const hear = (bytes: Uint8Array) => {
          answer += Buffer.from(bytes).toString('latin1')
          if (answer.length > longestAnswerBytes) done(null)
          else if (isWhole(answer)) done(answer)
        }
        const timer = setTimeout(hearNothing, times.silenceMs)
        socket.on('data', hear)
        socket.once('close', hearNothing)
        socket.write(command, 'latin1')
      }),

    close: () => socket.end(),
  }
}
