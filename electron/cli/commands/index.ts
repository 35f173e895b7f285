import { auditCommand } from './audit.ts'
import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { drivesCommand } from './drives.ts'
import { eraseCommand } from './erase.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { machinesCommand } from './machines.ts'
import { migrateToPostgresCommand } from './migrate-to-postgres.ts'
import { certificateCommand, labelCommand } from './papers.ts'
import { reparseCommand } from './reparse.ts'
import { restoreCommand } from './restore.ts'
import { scanCommand } from './scan.ts'
import { serveCommand } from './serve.ts'
import { verifyCommand } from './verify.ts'

export const commands: readonly Command[] = [
  scanCommand,
  machinesCommand,
  importCommand,
  labelCommand,
  certificateCommand,
  verifyCommand,
  exportCommand,
  drivesCommand,
  eraseCommand,
  reparseCommand,
  serveCommand,
  migrateToPostgresCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  auditCommand,
  demoCommand,
]

export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name)
}
