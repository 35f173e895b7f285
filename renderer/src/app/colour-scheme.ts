import { localStorageColorSchemeManager } from '@mantine/core'

/** The same place is read by first-paint.js before anything is drawn. */
export const colourSchemeManager = localStorageColorSchemeManager({ key: 'etabli-colour-scheme' })
