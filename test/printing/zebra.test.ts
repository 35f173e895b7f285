import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { checkZebra, printOnZebra } from '../../electron/core/printing/print-on-zebra.ts'
import { outcomeSentence } from '../../shared/i18n/label-sentences.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { fakeZebra, type ZebraManner } from '../fakes/zebra.ts'

const times = { connectMs: 1000, silenceMs: 150, pollMs: 10, longestPrintMs: 200 }
const zpl = '^XA^PW10^LL10^FO0,0^GFA,2,2,1,FFFF^FS^PQ1^XZ\n'
const words = translator('fr')

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

async function printerThatIs(manner: ZebraManner, dotsPerMillimetre?: number) {
  const zebra = await fakeZebra(manner, dotsPerMillimetre)
  open.push(zebra)
  return zebra
}

/** A port of loopback that nobody listens on. */
async function deadPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('a label sent to a Zebra', () => {
  it('is said to be out when the printer says so itself', async () => {
    const zebra = await printerThatIs('fine')
    const outcome = await printOnZebra({ host: '127.0.0.1', port: zebra.port, dotsPerInch: 203, zpl }, times)
    expect(outcome).toEqual({ state: 'PRINTER_DONE' })
    expect(zebra.labels()).toEqual([zpl.trim()])
  })

  it('is said to be on its way while the printer has not finished', async () => {
    const zebra = await printerThatIs('slow')
    const outcome = await printOnZebra({ host: '127.0.0.1', port: zebra.port, dotsPerInch: 203, zpl }, times)
    expect(outcome).toEqual({ state: 'STILL_PRINTING', waitingCount: 1 })
  })

  it('is not sent to a printer that does not answer', async () => {
    const zebra = await printerThatIs('silent')
    const outcome = await printOnZebra({ host: '127.0.0.1', port: zebra.port, dotsPerInch: 203, zpl }, times)
    expect(outcome).toEqual({ state: 'NOT_SENT', reason: 'SILENT', faults: [] })
    expect(zebra.labels()).toEqual([])
  })

  it('is not sent to a printer without labels', async () => {
    const zebra = await printerThatIs('paper-out')
    const outcome = await printOnZebra({ host: '127.0.0.1', port: zebra.port, dotsPerInch: 203, zpl }, times)
    expect(outcome).toEqual({ state: 'NOT_SENT', reason: 'FAULT', faults: ['PAPER_OUT'] })
    expect(zebra.labels()).toEqual([])
  })

  it('is not sent where the connection is refused', async () => {
    const outcome = await printOnZebra({ host: '127.0.0.1', port: await deadPort(), dotsPerInch: 203, zpl }, times)
    expect(outcome).toEqual({ state: 'NOT_SENT', reason: 'REFUSED_CONNECTION', faults: [] })
  })

  it('is never called printed when the printer stops or falls silent after it', async () => {
    const stops = await printerThatIs('stops')
    const silent = await printerThatIs('falls-silent')
    const outcomes = await Promise.all(
      [stops, silent].map(({ port }) => printOnZebra({ host: '127.0.0.1', port, dotsPerInch: 203, zpl }, times)),
    )
    expect(outcomes).toEqual([{ state: 'STOPPED', faults: ['PAPER_OUT'] }, { state: 'SENT_THEN_SILENT' }])
  })

  it('is not sent in dots of another size than the printer has', async () => {
    const zebra = await printerThatIs('fine', 12)
    const outcome = await printOnZebra({ host: '127.0.0.1', port: zebra.port, dotsPerInch: 203, zpl }, times)
    expect(outcome).toEqual({ state: 'NOT_SENT', reason: 'DENSITY_DIFFERS', faults: [] })
  })

  it('never leaves the networks of the workshop', async () => {
    const outcome = await printOnZebra({ host: '203.0.113.7', port: 9100, dotsPerInch: 203, zpl }, times)
    expect(outcome).toEqual({ state: 'NOT_SENT', reason: 'NOT_PRIVATE_ADDRESS', faults: [] })
  })

  it('gives each state a sentence of its own, and none says printed', async () => {
    const manners: ZebraManner[] = ['fine', 'slow', 'silent', 'paper-out', 'stops', 'falls-silent']
    const sentences: string[] = []
    for (const manner of manners) {
      const { port } = await printerThatIs(manner)
      const outcome = await printOnZebra({ host: '127.0.0.1', port, dotsPerInch: 203, zpl }, times)
      sentences.push(outcomeSentence(outcome, words))
    }
    const refused = await printOnZebra({ host: '127.0.0.1', port: await deadPort(), dotsPerInch: 203, zpl }, times)
    sentences.push(outcomeSentence(refused, words))
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(sentences.filter((sentence) => /imprimée?s?\b/i.test(sentence))).toEqual([])
  })
})

describe('asking a Zebra how it is', () => {
  it('tells its model and density, and prints nothing', async () => {
    const zebra = await printerThatIs('fine')
    const check = await checkZebra({ host: '127.0.0.1', port: zebra.port }, times)
    expect(check).toEqual({ state: 'READY', faults: [], model: 'ZD421-203dpi', dotsPerInch: 203 })
    expect(zebra.labels()).toEqual([])
  })
})
