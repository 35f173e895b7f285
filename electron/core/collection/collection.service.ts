import { basename, join } from 'node:path'
import {
  type CollectionArrival,
  type CollectionProblem,
  type CollectionView,
  collectionSizeLimitBytes,
  type DoorClosing,
  mostWaitingCollections,
} from '../../../shared/contract/collection.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import type { ReadingsService } from '../readings/readings.service.ts'
import { type ArrivalStore, createArrivalStore } from './arrival-store.ts'
import { benchAddresses } from './bench-addresses.ts'
import { type CollectionDoor, type DoorOptions, openCollectionDoor } from './collection-door.ts'
import { newDoorCode } from './door-code.ts'
import type { ArrivalAnswer } from './door-requests.ts'
import { doorView, type OpenedDoor } from './door-view.ts'
import { type Collection, readCollection } from './read-collection.ts'
import { plausibleTakenAt } from './taken-at.ts'

type Ports = Pick<CoreDeps, 'dataFolder' | 'newId' | 'now' | 'doorHosts'> & {
  hub: ChangeHub
  readings: ReadingsService
}
type Origin = { arrivedAt: string; fileName: string | null; storedAs: string }
type Arrival = Origin & { collector: string }

const openMinutes = 15

/** Machines that were read elsewhere: the door that lets their collections in, and the list of those that wait. */
export function createCollectionService({ dataFolder, newId, now, hub, readings, doorHosts }: Ports) {
  const store = createArrivalStore(join(dataFolder, 'collections'))
  const waiting = new Map<string, Arrival>()
  let door: (CollectionDoor & OpenedDoor) | null = null
  let closedBecause: DoorClosing | null = null
  let resumed: Promise<void> | null = null

  const view = (reachedAt: string | null): CollectionView => ({ door: doorAt(reachedAt), closedBecause })
  const changed = () => hub.publish({ subject: 'collection', id: null })

  function doorAt(reachedAt: string | null): CollectionView['door'] {
    if (door === null) return null
    const { addresses, code, expiresAt, openedBy } = door
    return doorView({ addresses, code, expiresAt, openedBy }, reachedAt)
  }

  async function shut(why: DoorClosing | null): Promise<void> {
    const open = door
    door = null
    closedBecause = why
    await open?.close()
    changed()
  }

  /** What had arrived before the core was last stopped. */
  function resume(): Promise<void> {
    resumed ??= resumeFrom(store)
    return resumed
  }

  async function resumeFrom(from: ArrivalStore): Promise<void> {
    for (const { name, bytes, arrivedAt } of await from.all()) {
      const collection = readCollection(bytes)
      // Damaged, or of another version: left where it is, for a person to look at.
      if (collection.kind === 'collection') await wait(collection, { arrivedAt, fileName: null, storedAs: name })
    }
  }

  async function wait(collection: Collection, origin: Origin): Promise<CollectionArrival> {
    const { pieces, notes, collector } = collection
    const { arrivedAt, fileName } = origin
    // Through the door it was taken a moment ago, whatever the other machine's clock says.
    const takenAt = fileName === null ? arrivedAt : plausibleTakenAt(collection.takenAt, arrivedAt)
    const preview = await readings.previewFrom({
      pieces,
      notes,
      takenAt,
      way: 'collector',
      whenKept: () => forget(preview.previewId),
    })
    waiting.set(preview.previewId, { ...origin, collector })
    return { preview, arrivedAt, collector, fileName }
  }

  async function forget(previewId: string): Promise<void> {
    const arrival = waiting.get(previewId)
    waiting.delete(previewId)
    if (arrival !== undefined) await store.drop(arrival.storedAs)
    changed()
  }

  async function take(bytes: Uint8Array, fileName: string | null) {
    await resume()
    if (waiting.size >= mostWaitingCollections) return 'TOO_MANY_WAITING' as const
    const collection = readCollection(bytes)
    if (collection.kind === 'problem') return collection.problem
    const storedAs = newId()
    await store.put(storedAs, bytes)
    const arrival = await wait(collection, { arrivedAt: now(), fileName, storedAs })
    changed()
    return arrival
  }

  async function arrivals(): Promise<CollectionArrival[]> {
    await resume()
    const previews = await readings.waiting()
    return previews.flatMap((preview) => {
      const arrival = waiting.get(preview.previewId)
      if (arrival === undefined) return []
      const { arrivedAt, collector, fileName } = arrival
      return [{ preview, arrivedAt, collector, fileName }]
    })
  }

  return {
    view,
    arrivals,

    /** Anew: another code, another quarter of an hour. Somebody else may be typing the code of the one that is open. */
    async open(actor: Actor, isAnew: boolean, reachedAt: string | null): Promise<CollectionView | 'NO_NETWORK'> {
      if (door !== null && !isAnew) return view(reachedAt)
      await shut(null)
      const code = newDoorCode()
      const options: DoorOptions = {
        hosts: doorHosts ?? benchAddresses(),
        code,
        onArrival: async (bytes): Promise<ArrivalAnswer> => {
          const taken = await take(bytes, null)
          return typeof taken === 'string' ? taken : 'TAKEN'
        },
        onClosed: (why) => void shut(why),
        limits: { openMilliseconds: openMinutes * 60_000 },
      }
      const opened = await openCollectionDoor(options)
      if (opened === null) return 'NO_NETWORK'
      const expiresAt = new Date(Date.parse(now()) + openMinutes * 60_000).toISOString()
      door = { ...opened, code, expiresAt, openedBy: { operatorName: actor.operatorName, benchName: actor.benchName } }
      changed()
      return view(reachedAt)
    },

    async close(): Promise<CollectionView> {
      await shut(null)
      return view(null)
    },

    async importFile(file: File): Promise<CollectionArrival | CollectionProblem | 'TOO_MANY_WAITING'> {
      if (file.size > collectionSizeLimitBytes) return 'TOO_LARGE'
      return take(new Uint8Array(await file.arrayBuffer()), basename(file.name))
    },

    async dismiss(previewId: string): Promise<CollectionArrival[] | 'NOT_FOUND'> {
      await resume()
      if (!waiting.has(previewId)) return 'NOT_FOUND'
      readings.dismiss(previewId)
      await forget(previewId)
      return arrivals()
    },
  }
}
