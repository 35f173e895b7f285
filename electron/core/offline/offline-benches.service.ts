import type {
  BlockLine,
  BundleLine,
  KnownBenchView,
  OfflineView,
} from '../../../shared/contract/offline-benches.contract.ts'
import { fewTagsLeft, tagsLeft } from '../../../shared/domain/offline/tag-block.ts'
import type { Ledger } from '../audit/ledger.ts'
import { otherPlaces } from '../backup/other-places.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { listCampaigns } from '../intakes/intakes.repository.ts'
import type { KeyFile } from '../proof/key-file.ts'
import { fileBox } from '../proof/secret-box.ts'
import { type BenchHere, findBenchHere } from './bench-here.ts'
import { createBenchKey } from './bench-key.ts'
import { createBenchSide } from './bench-side.service.ts'
import { createHomeSide } from './home-side.service.ts'
import { createImportWork } from './import-work.service.ts'
import { blocksOf, bundlesOf, type KnownBench, listKnownBenches, type WorkBundle } from './offline.repository.ts'
import { createStaging } from './staging.ts'
import { bundlesOnSticks } from './sticks.ts'

type Ports = Pick<CoreDeps, 'db' | 'evidence' | 'newId' | 'now' | 'appVersion' | 'dataFolder' | 'secretBox'> & {
  ledger: Ledger
  hub: ChangeHub
  keyFile: KeyFile
}

export function createOfflineBenchesService(given: Ports) {
  const { db, dataFolder, secretBox } = given
  const ports = {
    ...given,
    staging: createStaging(dataFolder),
    benchKey: createBenchKey(dataFolder, secretBox ?? fileBox),
  }

  async function linesOf(benchId: string, isLeft: boolean): Promise<BlockLine[]> {
    const blocks = await blocksOf(db, benchId)
    const campaigns = await listCampaigns(db)
    return campaigns.flatMap(({ id: campaignId, name: campaignName, tagPrefix }) => {
      const own = blocks.filter((block) => block.campaignId === campaignId)
      if (own.length === 0) return []
      const counted = isLeft ? own : own.map((block) => ({ ...block, issuedSequence: null }))
      return [{ campaignId, campaignName, tagPrefix, tagCount: tagsLeft(tagPrefix, counted) }]
    })
  }

  async function benchView({ id, name, openedAt, closedAt }: KnownBench): Promise<KnownBenchView> {
    const [last] = await bundlesOf(db, id)
    return { id, name, openedAt, closedAt, blocks: await linesOf(id, false), lastBundle: lineOf(last) }
  }

  async function hereView({ benchId, benchName, takenAt, acknowledged }: BenchHere): Promise<OfflineView> {
    const [last] = await bundlesOf(db, benchId)
    const lines = await linesOf(benchId, true)
    const waiting = await db
      .selectFrom('audit')
      .select('machineId')
      .distinct()
      .where('sequence', '>', acknowledged)
      .where('machineId', 'is not', null)
      .execute()
    return {
      kind: 'bench',
      benchName,
      newsTakenAt: takenAt,
      tags: lines.map((line) => ({ ...line, isFew: line.tagCount < fewTagsLeft })),
      lastExport: lineOf(last),
      waitingMachines: waiting.length,
    }
  }

  return {
    home: createHomeSide(ports),
    bench: createBenchSide(ports),
    work: createImportWork(ports),
    isOffline: async (): Promise<boolean> => (await findBenchHere(db)) !== null,
    places: () => otherPlaces(),
    found: () => bundlesOnSticks(),

    async view(): Promise<OfflineView> {
      const here = await findBenchHere(db)
      if (here !== null) return hereView(here)
      return { kind: 'home', benches: await Promise.all((await listKnownBenches(db)).map(benchView)) }
    },
  }
}

function lineOf(bundle: WorkBundle | undefined): BundleLine | null {
  if (bundle === undefined) return null
  const { sequence, at, operatorName, machineCount } = bundle
  return { sequence, at, operatorName, machineCount }
}
