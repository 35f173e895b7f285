import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where a workshop's data lives when nobody says otherwise, as each system wants it. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Etabli')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Etabli')
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'etabli')
}
