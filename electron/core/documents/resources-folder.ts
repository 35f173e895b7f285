import { fileURLToPath } from 'node:url'

/** Where the fonts lie when the core runs from its sources; a packaged shell gives its own folder. */
export const sourceResourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url))
