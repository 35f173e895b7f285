import type { MediaRefusal } from '../../../../../shared/domain/testing/media-refusal.ts'
import { hasMedia, refusalOf } from '../parts/media-refusal.ts'

export type OpenedCamera =
  | { kind: 'open'; stream: MediaStream; cameras: MediaDeviceInfo[] }
  | { kind: 'refused'; refusal: MediaRefusal }

/** The camera asked for, or the one that shows a face: the infrared eye beside it sees nothing by daylight. */
export async function openCamera(cameraId: string | null): Promise<OpenedCamera> {
  if (!hasMedia()) return { kind: 'refused', refusal: 'NOT_SECURE' }
  try {
    const first = await open(cameraId)
    const cameras = await videoInputs()
    const better = cameraId === null ? betterThan(first, cameras) : null
    if (better === null) return { kind: 'open', stream: first, cameras }
    close(first)
    return { kind: 'open', stream: await open(better.deviceId), cameras }
  } catch (error) {
    return { kind: 'refused', refusal: refusalOf(error) }
  }
}

export function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function open(cameraId: string | null): Promise<MediaStream> {
  const wanted = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } }
  const which = cameraId === null ? {} : { deviceId: { exact: cameraId } }
  return navigator.mediaDevices.getUserMedia({ video: { ...wanted, ...which } })
}

async function videoInputs(): Promise<MediaDeviceInfo[]> {
  const inputs = await navigator.mediaDevices.enumerateDevices()
  return inputs.filter(({ kind }) => kind === 'videoinput')
}

function betterThan(stream: MediaStream, cameras: readonly MediaDeviceInfo[]): MediaDeviceInfo | null {
  const isInfrared = ({ label }: { label: string }) => /\b(ir|infrared|infrarouge)\b/i.test(label)
  const [track] = stream.getVideoTracks()
  if (track === undefined || !isInfrared(track)) return null
  return cameras.find((camera) => !isInfrared(camera)) ?? null
}
