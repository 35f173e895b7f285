import { defineConfig } from 'electron-vite'
import { shellConfig } from '../../electron.vite.config.ts'

/** The page is built by others at the same time. */
export default defineConfig(shellConfig)
