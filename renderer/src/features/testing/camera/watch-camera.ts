import { type CameraRun, lumaOf, lumaStats, meanChange } from '../../../../../shared/domain/testing/camera-verdict.ts'
import { wait } from '../parts/wait.ts'

/** Cameras start black and overexpose before they settle. */
const settleMs = 1_200
const lookEveryMs = 250
const lookCount = 12
/** Small enough for a slow machine, large enough to keep the noise of the sensor. */
const sampleWidth = 160
const sampleHeight = 120
const firstPictureMs = 8_000

type Watched = Pick<CameraRun, 'looks' | 'changes' | 'framesPerSecond' | 'width' | 'height'>

/** Looks at the picture for three seconds; `onLook` says how far it is. */
export async function watchCamera(
  video: HTMLVideoElement,
  signal: AbortSignal,
  onLook: (share: number) => void,
): Promise<Watched> {
  const context = sampleContext()
  const size = () => ({ width: video.videoWidth, height: video.videoHeight })
  if (!(await hasPicture(video, signal))) return { looks: [], changes: [], framesPerSecond: 0, ...size() }
  await wait(settleMs, signal)
  const frames = countFrames(video)
  const lumas: Uint8Array[] = []
  for (let look = 0; look < lookCount; look++) {
    await wait(lookEveryMs, signal)
    context.drawImage(video, 0, 0, sampleWidth, sampleHeight)
    lumas.push(lumaOf(context.getImageData(0, 0, sampleWidth, sampleHeight).data))
    onLook((look + 1) / lookCount)
  }
  const changes = lumas.slice(1).map((luma, index) => meanChange(lumas[index] ?? luma, luma))
  return { looks: lumas.map(lumaStats), changes, framesPerSecond: frames.stop(), ...size() }
}

export async function takePicture(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
}

function sampleContext(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = sampleWidth
  canvas.height = sampleHeight
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('No 2D canvas')
  return context
}

async function hasPicture(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
  const giveUpMs = performance.now() + firstPictureMs
  while (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) {
    if (performance.now() > giveUpMs) return false
    await wait(100, signal)
  }
  return true
}

/** What the camera delivered, counted by the browser: a busy page that draws fewer does not blame the camera. */
function countFrames(video: HTMLVideoElement): { stop: () => number } {
  const startedMs = performance.now()
  const before = video.getVideoPlaybackQuality().totalVideoFrames
  return {
    stop: () => {
      const count = video.getVideoPlaybackQuality().totalVideoFrames - before
      return count / ((performance.now() - startedMs) / 1000)
    },
  }
}
