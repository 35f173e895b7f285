import type { MenuItemConstructorOptions } from 'electron'

/** At the bench the page is the whole application. macOS takes copy, paste and quit from its menu, so it keeps one. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null
  return [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]
}
