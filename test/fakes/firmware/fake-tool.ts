import { fakeAnswer } from './fake-answer.ts'
import { readFakeDrive, writeFakeDrive } from './fake-drive.ts'

// node fake-tool.ts STATE PROGRAM ARGUMENTS…: one fake drive, kept in a file between the commands that are given to it.
const [file = '', ...argv] = process.argv.slice(2)
const drive = readFakeDrive(file)
drive.calls.push(argv)
writeFakeDrive(file, drive)
const said = fakeAnswer(drive, argv)
writeFakeDrive(file, drive)
if (said.stdout !== undefined) process.stdout.write(said.stdout)
if (said.stderr !== undefined) process.stderr.write(said.stderr)
process.exitCode = said.exitCode
