import type { TestProject } from 'vitest/node'
import { startPostgres } from '../db/postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the running server, on loopback; each test file makes databases of its own there. */
    postgresPort: number
  }
}

/** One server for the whole run, and none for a run that does not look at databases. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // What the command line named; Vitest keeps it there and types it nowhere. Without it the server is started for nothing.
  const { filenamePattern } = project.vitest as unknown as { filenamePattern?: string[] }
  const { testFiles } = await project.globTestFiles(filenamePattern)
  if (!testFiles.some((file) => file.includes('/test/db/'))) return undefined
  const server = await startPostgres()
  project.provide('postgresPort', Number(new URL(server.url('postgres')).port))
  return server.stop
}
