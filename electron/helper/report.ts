import type {
  FirmwareLine,
  ProgressLine,
  RunLine,
  VerifyLine,
  WriteLine,
} from '../../shared/domain/erasing/erase-line.ts'

/** What the helper says; the moment is put on by whoever writes it out. */
export type HelperLine = RunLine | WriteLine | FirmwareLine | VerifyLine | ProgressLine
export type Report = (line: HelperLine) => void

/** JSON lines, each with its moment. A write to a pipe is synchronous on Linux: what was reported is handed over. */
export function reportTo(stream: NodeJS.WritableStream, now: () => Date): Report {
  return (line) => {
    stream.write(`${JSON.stringify({ at: now().toISOString(), ...line })}\n`)
  }
}
