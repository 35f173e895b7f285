import { describe, expect, it } from 'vitest'
import { type GraphicsRun, graphicsVerdict, isSoftwareRenderer } from './graphics-verdict.ts'

const intel = 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL ES 3.2)'
const aRun = (overrides: Partial<GraphicsRun> = {}): GraphicsRun => ({
  renderer: intel,
  hasWebGl2: true,
  lostContexts: 0,
  framesPerSecond: 59.8,
  ...overrides,
})

describe('graphicsVerdict', () => {
  it('passes a real chip that kept its context', () => {
    expect(graphicsVerdict(aRun())).toEqual({
      state: 'pass',
      faults: [],
      measures: [
        { name: 'lostContexts', value: 0, unit: null },
        { name: 'framesPerSecond', value: 60, unit: '1/s' },
      ],
      detail: intel,
    })
  })

  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'ANGLE (Mesa, llvmpipe (LLVM 15.0.6, 256 bits), OpenGL 4.5)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Software Rasterizer',
  ])('fails %s', (renderer) => {
    expect(graphicsVerdict(aRun({ renderer }))).toMatchObject({
      state: 'fail',
      faults: ['GPU_NOT_REAL'],
      detail: renderer,
    })
  })

  it.each([
    intel,
    'ANGLE (NVIDIA, NVIDIA GeForce MX150 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'ANGLE (AMD, AMD Radeon(TM) Graphics (radeonsi renoir), OpenGL 4.6)',
    'Apple M1',
    'Mali-G52',
  ])('takes %s for a real one', (renderer) => {
    expect(isSoftwareRenderer(renderer)).toBe(false)
  })

  it('fails without WebGL 2 and after a lost context', () => {
    expect(graphicsVerdict(aRun({ hasWebGl2: false, renderer: null })).detail).toBe('NO_WEBGL2')
    expect(graphicsVerdict(aRun({ lostContexts: 1 })).state).toBe('fail')
  })

  it('does not guess a name that the browser hides', () => {
    expect(graphicsVerdict(aRun({ renderer: null })).state).toBe('undecided')
  })
})
