import { monotonicFactory } from 'ulid'
import { createCore } from '../../electron/core/create-core.ts'
import type { CoreDeps } from '../../electron/core/deps.ts'
import { makeKeysAtFirstStart } from '../../electron/core/proof/issuer-signing.ts'
import { createKeyFile } from '../../electron/core/proof/key-file.ts'
import { fileBox } from '../../electron/core/proof/secret-box.ts'
import type { OfflineView } from '../../shared/contract/offline-benches.contract.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop } from '../contract/workshop.ts'
import { testDeps } from '../fakes/test-deps.ts'

export const passphrase = 'une phrase pour la clé'

/** A core with real ids and keys of its own, as a data folder has from its first start. */
export async function openEnd(overrides: Partial<CoreDeps> = {}) {
  const deps = await testDeps({ newId: monotonicFactory(), ...overrides })
  await makeKeysAtFirstStart(deps.db, createKeyFile(deps.dataFolder, fileBox))
  const core = createCore(deps)
  const client = core.clientFor(core.newSession('cli')) as unknown as Client
  return { deps, core, client, close: () => deps.dispose() }
}
export type End = Awaited<ReturnType<typeof openEnd>>

/** A home with a campaign, and an empty folder elsewhere that became its bench. */
export async function openTwoEnds({
  tagCount = 10,
  home: homeDeps,
  announced = null,
}: {
  tagCount?: number
  home?: Partial<CoreDeps>
  /** A donor's list that the home accepts before it opens the bench. */
  announced?: string | null
} = {}) {
  const home = await openEnd(homeDeps)
  const { campaign, donor, intake } = await openWorkshop(home.client)
  if (announced !== null) {
    const file = new File([announced], 'liste.csv')
    const { examinationId } = await home.client.intakes.examineList({ intakeId: intake.id, file })
    await home.client.intakes.acceptList({ examinationId })
  }
  const opening = await home.client.offlineBenches.open({
    name: 'Atelier de Lifou',
    blocks: [{ campaignId: campaign.id, tagCount }],
    passphrase,
  })
  const bench = await openEnd()
  await bench.client.offlineBenches.enter({ file: opening, passphrase })
  const [operator] = (await bench.client.session.view()).operators
  await bench.client.session.switchOperator({ operatorId: operator?.id ?? '' })
  const close = async () => {
    await home.close()
    await bench.close()
  }
  return { home, bench, campaign, donor, intake, opening, close }
}

export async function exported(end: End, isEverything = false): Promise<File> {
  return end.client.offlineBenches.exportWork({ isEverything, passphrase: null })
}

export async function examined(end: End, file: File) {
  return end.client.offlineBenches.examine({ source: { file }, passphrase: null })
}

/** Looked at and taken, where nothing needs a person. */
export async function taken(end: End, file: File, choices: Record<string, 'home' | 'bench' | 'both'> = {}) {
  const { examinationId } = await examined(end, file)
  return end.client.offlineBenches.apply({ examinationId, choices })
}

export async function benchIdOf(end: End): Promise<string> {
  const view: OfflineView = await end.client.offlineBenches.view()
  if (view.kind !== 'home') throw new Error('Not a home')
  return view.benches[0]?.id ?? ''
}
