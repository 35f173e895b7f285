import { afterEach, describe, expect, it } from 'vitest'
import {
  type EraseTechnique,
  eraseTechniques,
  isFirmwareTechnique,
  reachOf,
} from '../../../shared/domain/erasing/erase-technique.ts'
import { kindsOf, onlyOf } from '../helper/helper-process.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice } from '../loop-device.ts'
import { eraseAndJudge } from './pretended-drive.ts'

const techniques: EraseTechnique[] = eraseTechniques.filter(isFirmwareTechnique)
const made: LoopDevice[] = []
const aLoop = () => {
  const loop = aLoopDevice({ sizeBytes: 8 * 1024 * 1024 })
  made.push(loop)
  return loop
}

afterEach(() => {
  for (const loop of made.splice(0)) loop.detach()
})

describe.skipIf(!canMakeLoopDevices)('drives that erase themselves, through the whole helper', () => {
  it.each(techniques)('%s is proven when the drive really does it', async (technique) => {
    const { code, judgement } = await eraseAndJudge(aLoop(), technique, {})
    expect(judgement.doubts).toEqual([])
    expect({ code, status: judgement.status, achieved: judgement.achieved }).toEqual({
      code: 0,
      status: 'ERASED',
      achieved: reachOf(technique, null),
    })
  })

  it.each(techniques)('%s that says success and changes nothing is caught by the read-back', async (technique) => {
    const { code, lines, judgement } = await eraseAndJudge(aLoop(), technique, { mode: 'lies' }, true)
    const told = onlyOf(lines, 'device-status').map(({ outcome }) => outcome)
    expect(['success', 'accepted']).toContain(told.at(-1))
    expect(code).not.toBe(0)
    expect(judgement.status).toBe('NOT_ERASED')
    expect(judgement.achieved).toBeNull()
    expect(judgement.doubts.map((doubt) => doubt.code)).toContain('MARKERS_SURVIVED')
  })

  it.each(techniques)('%s is never called erased when it dies or fails half way', async (technique) => {
    for (const mode of ['dies', 'fails', 'refuses', 'stays'] as const) {
      const { code, judgement } = await eraseAndJudge(aLoop(), technique, { mode })
      expect(code).not.toBe(0)
      expect(['NOT_ERASED', 'UNKNOWN']).toContain(judgement.status)
    }
  })

  it('reports every program that ran, between the order to the drive and its word', async () => {
    const { lines } = await eraseAndJudge(aLoop(), 'ata-secure-erase', {})
    expect(kindsOf(lines).slice(3, 11)).toEqual([
      'markers-written',
      'firmware-started',
      'password-set',
      'command',
      'command',
      'command',
      'device-status',
      'markers-checked',
    ])
  })

  it('does not believe an nwipe that prints a perfect log and writes nothing', async () => {
    const { foreign, judgement } = await eraseAndJudge(aLoop(), 'nwipe', {})
    expect(foreign?.status).toBe('ERASED')
    expect(judgement.status).toBe('NOT_ERASED')
    expect(judgement.doubts.map((doubt) => doubt.code)).toContain('MARKERS_SURVIVED')
  })
})
