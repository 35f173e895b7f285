import { readFileSync } from 'node:fs'
import { createCore } from '../../../electron/core/create-core.ts'
import { nodeDeps } from '../../../electron/core/default-deps.ts'
import type { Client } from '../../contract/transports.ts'

// One dossier from a workshop that just started, in a process of its own: its peak of memory is the dossier's.
const [dataFolder = '', campaignId = '', subjectId = ''] = process.argv.slice(2)
const core = createCore(await nodeDeps({ dataFolder, databaseUrl: null }))
const client = core.clientFor(core.newSession('cli')) as unknown as Client
const { operators } = await client.session.view()
await client.session.switchOperator({ operatorId: operators[0]?.id ?? '' })

const startedMs = performance.now()
const paper = await client.papers.issue({ kind: 'dossier', campaignId, subjectId, language: 'fr' })
const milliseconds = performance.now() - startedMs
const peakKibibytes = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
const archive = await client.papers.archive({ paperId: paper.id })
await core.close()
process.stdout.write(JSON.stringify({ milliseconds, peakKibibytes, archiveBytes: archive.size }))
