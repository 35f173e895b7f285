import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunCommand, runCommand } from '../../../electron/core/probe/run-command.ts'
import { fakeAnswer, fakedPrograms } from './fake-answer.ts'
import { type FakeDrive, readFakeDrive, writeFakeDrive } from './fake-drive.ts'

const tool = join(import.meta.dirname, 'fake-tool.ts')
const plainDrive: FakeDrive = {
  device: '/dev/null',
  sizeBytes: 0,
  mode: 'works',
  polls: 0,
  security: { isEnabled: false, isLocked: false, isFrozen: false, password: '' },
  sanitize: { state: 'never', action: null, pollsLeft: 0 },
  hidden: { visibleSectors: 131_072, nativeSectors: 131_072, overlaySectors: 131_072, isOverlayFrozen: false },
  nvmeDialect: 'json',
  nwipeVersion: '0.34',
  calls: [],
}

export type FakeBench = {
  runCommand: RunCommand
  drive: () => FakeDrive
  close: () => void
}

/**
 * Programs of the bench that obey one fake drive; every other program is the real one. As processes they are what they
 * replace, and can be killed; in this process they are a hundred times quicker.
 */
export function openFakeBench(change: Partial<FakeDrive>, asProcesses = change.mode === 'dies'): FakeBench {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-fake-'))
  const file = join(folder, 'drive.json')
  const drive = () => readFakeDrive(file)
  writeFakeDrive(file, { ...structuredClone(plainDrive), ...structuredClone(change) })
  const runHere: RunCommand = async ({ program, args }) => {
    const asked = drive()
    asked.calls.push([program, ...args])
    const { stdout = '', stderr = '', exitCode } = fakeAnswer(asked, [program, ...args])
    writeFakeDrive(file, asked)
    return { kind: 'done', stdout, stderr, exitCode }
  }
  const runApart: RunCommand = (command) =>
    runCommand({ ...command, program: process.execPath, args: [tool, file, command.program, ...command.args] })
  const runFaked = asProcesses ? runApart : runHere
  return {
    runCommand: (command) => (fakedPrograms.has(command.program) ? runFaked(command) : runCommand(command)),
    drive,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
