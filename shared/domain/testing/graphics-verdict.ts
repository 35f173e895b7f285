import type { Measure, TestVerdict } from './result.ts'

export type GraphicsRun = {
  /** What the driver calls the chip; `null` when the browser hides it. */
  renderer: string | null
  hasWebGl2: boolean
  lostContexts: number
  framesPerSecond: number | null
}

/** Programs that draw with the processor: SwiftShader of Chromium, the pipes of Mesa, Windows' fallback driver. */
const softwareNames = /swiftshader|llvmpipe|softpipe|lavapipe|swrast|software|basic render|paravirtual/i

export function isSoftwareRenderer(renderer: string): boolean {
  return softwareNames.test(renderer)
}

/** Chromium falls back to nothing by itself: no WebGL is no graphics chip, or one whose driver is missing. */
export function graphicsVerdict(run: GraphicsRun): TestVerdict {
  const measures: Measure[] = [{ name: 'lostContexts', value: run.lostContexts, unit: null }]
  if (run.framesPerSecond !== null) {
    measures.push({ name: 'framesPerSecond', value: Math.round(run.framesPerSecond), unit: '1/s' })
  }
  return { ...judge(run), measures }
}

function judge(run: GraphicsRun): Omit<TestVerdict, 'measures'> {
  const notReal = (detail: string) => ({ state: 'fail' as const, faults: ['GPU_NOT_REAL' as const], detail })
  if (!run.hasWebGl2) return notReal('NO_WEBGL2')
  if (run.renderer !== null && isSoftwareRenderer(run.renderer)) return notReal(run.renderer)
  if (run.lostContexts > 0)
    return { state: 'fail', faults: ['GPU_NOT_REAL'], detail: `${run.renderer ?? '?'} · CONTEXT_LOST` }
  if (run.renderer === null) return { state: 'undecided', faults: [], detail: 'RENDERER_HIDDEN' }
  return { state: 'pass', faults: [], detail: run.renderer }
}
