import { type GraphicsRun, isSoftwareRenderer } from '../../../../../shared/domain/testing/graphics-verdict.ts'
import { openScene, spin } from './spin-scene.ts'

const sceneMs = 8_000
const noWebGl: GraphicsRun = { renderer: null, hasWebGl2: false, lostContexts: 0, framesPerSecond: null }

/** The name of what draws, then a scene drawn by it. What is known to be a program is not made to sweat. */
export async function runGraphics(
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
  onName: (renderer: string | null) => void,
): Promise<GraphicsRun> {
  const gl = canvas.getContext('webgl2', { powerPreference: 'high-performance' })
  if (gl === null) return noWebGl
  const renderer = rendererOf(gl)
  onName(renderer)
  const named: GraphicsRun = { renderer, hasWebGl2: true, lostContexts: 0, framesPerSecond: null }
  if (renderer !== null && isSoftwareRenderer(renderer)) return named
  const scene = openScene(gl)
  if (scene === null) return { ...named, hasWebGl2: false }
  let lostContexts = 0
  canvas.addEventListener('webglcontextlost', () => lostContexts++, { signal })
  const framesPerSecond = await spin(scene, sceneMs, signal)
  return { ...named, framesPerSecond, lostContexts }
}

function rendererOf(gl: WebGL2RenderingContext): string | null {
  const names = gl.getExtension('WEBGL_debug_renderer_info')
  const told: unknown = gl.getParameter(names === null ? gl.RENDERER : names.UNMASKED_RENDERER_WEBGL)
  // What a browser says instead of a name.
  return typeof told === 'string' && told !== '' && !/^(webkit webgl|mozilla|generic renderer)$/i.test(told)
    ? told
    : null
}
