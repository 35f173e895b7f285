import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { verifierFile, verifierHtml } from './build-verifier.ts'

mkdirSync(dirname(verifierFile), { recursive: true })
writeFileSync(verifierFile, await verifierHtml())
