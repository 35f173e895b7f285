import type { Command, CommandName } from './command.ts'

const loaders: Record<CommandName, () => Promise<Command>> = {
  scan: async () => (await import('./scan.ts')).scanCommand,
  machines: async () => (await import('./machines.ts')).machinesCommand,
  import: async () => (await import('./import.ts')).importCommand,
  label: async () => (await import('./papers.ts')).labelCommand,
  certificate: async () => (await import('./papers.ts')).certificateCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  drives: async () => (await import('./drives.ts')).drivesCommand,
  erase: async () => (await import('./erase.ts')).eraseCommand,
  reparse: async () => (await import('./reparse.ts')).reparseCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  'migrate-to-postgres': async () => (await import('./migrate-to-postgres.ts')).migrateToPostgresCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  audit: async () => (await import('./audit.ts')).auditCommand,
  'bench-open': async () => (await import('./bench-open.ts')).benchOpenCommand,
  'bench-export': async () => (await import('./bench-export.ts')).benchExportCommand,
  'bench-import': async () => (await import('./bench-import.ts')).benchImportCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
}

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(loaders, name)
}

export function loadCommand(name: CommandName): Promise<Command> {
  return loaders[name]()
}
