import { useEffect, useRef, useState } from 'react'
import type { CameraRun } from '../../../../../shared/domain/testing/camera-verdict.ts'
import type { MediaRefusal } from '../../../../../shared/domain/testing/media-refusal.ts'
import { close, openCamera } from './open-camera.ts'
import { watchCamera } from './watch-camera.ts'

export type CameraPhase =
  | { kind: 'opening' }
  | { kind: 'watching'; share: number }
  | { kind: 'refused'; refusal: MediaRefusal }
  | { kind: 'watched'; run: CameraRun }

/** Opens the camera, watches it, and lets go of it when the test is left: no light stays on. */
export function useCameraRun(cameraId: string | null, round: number) {
  const video = useRef<HTMLVideoElement>(null)
  const [phase, setPhase] = useState<CameraPhase>({ kind: 'opening' })
  const [cameras, setCameras] = useState<readonly MediaDeviceInfo[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round opens the camera anew
  useEffect(() => {
    const leaving = new AbortController()
    let stream: MediaStream | null = null
    async function run(): Promise<void> {
      setPhase({ kind: 'opening' })
      const opened = await openCamera(cameraId)
      if (opened.kind === 'refused') return setPhase(opened)
      stream = opened.stream
      if (leaving.signal.aborted) return close(stream)
      setCameras(opened.cameras)
      setPhase({ kind: 'watching', share: 0 })
      setPhase({ kind: 'watched', run: await watch(stream, leaving.signal) })
    }
    async function watch(shown: MediaStream, signal: AbortSignal): Promise<CameraRun> {
      const element = video.current
      if (element === null) throw new Error('No picture to watch')
      element.srcObject = shown
      await element.play()
      const watched = await watchCamera(element, signal, (share) => setPhase({ kind: 'watching', share }))
      return { ...watched, label: shown.getVideoTracks()[0]?.label ?? null, isShutterOpen: null }
    }
    run().catch(() => !leaving.signal.aborted && setPhase({ kind: 'refused', refusal: 'BROKEN' }))
    return () => {
      leaving.abort()
      if (stream !== null) close(stream)
    }
  }, [cameraId, round])

  return { video, phase, cameras }
}
