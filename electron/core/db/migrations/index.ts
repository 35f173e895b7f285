import type { Migration } from 'kysely/migration'
import * as m0010 from './0010-first-tables.ts'
import * as m0020 from './0020-erasing.ts'

/** Static, because a packaged application has no folder to read. Numbered in tens so that a mend fits between. */
export const migrations: Record<string, Migration> = {
  '0010-first-tables': m0010,
  '0020-erasing': m0020,
}
