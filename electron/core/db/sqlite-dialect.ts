import type Sqlite from 'better-sqlite3'
import { type Driver, SqliteAdapter, SqliteDialect } from 'kysely'
import { keepStatements } from './keep-statements.ts'

/** Kysely's own, made to take back whole what it takes back. */
export class WholeDialect extends SqliteDialect {
  readonly #sqlite: Sqlite.Database

  constructor(sqlite: Sqlite.Database) {
    super({ database: keepStatements(sqlite) })
    this.#sqlite = sqlite
  }

  /** SQLite takes changes of tables back like any other: a migration that is cut in its middle leaves nothing half-made. */
  override createAdapter(): SqliteAdapter {
    return new WholeAdapter()
  }

  /**
   * On a full drive SQLite has taken a transaction back already: to take back what is no more fails, and that failure
   * would hide the reason.
   */
  override createDriver(): Driver {
    const driver = super.createDriver()
    const takeBack = driver.rollbackTransaction.bind(driver)
    driver.rollbackTransaction = async (connection) => {
      if (this.#sqlite.inTransaction) await takeBack(connection)
    }
    return driver
  }
}

class WholeAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
