import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseMedia, cupsQueues, printByCups } from '../../electron/core/printing/print-by-cups.ts'
import type { Command, RunCommand } from '../../electron/core/probe/run-command.ts'
import { pagesOf, pdfOf, sceneOf, templateNamed, wordsOf } from '../labels/label-builders.ts'
import { openCups, until } from './private-cups.ts'

const queue = 'Etiquettes_1'
const media = { media: ['62x29mm'], widthMillimetres: 62, heightMillimetres: 29 }

describe('a label handed to a CUPS of its own', () => {
  let cups: Awaited<ReturnType<typeof openCups>>
  beforeAll(async () => {
    cups = await openCups(queue)
  })
  afterAll(() => cups.close())

  it('arrives byte by byte as it was drawn', async () => {
    const template = templateNamed('roll-62x29')
    const pdf = await pdfOf(pagesOf([await sceneOf(wordsOf(), { template })], template, 300))
    const file = join(cups.folder, 'label.pdf')
    writeFileSync(file, pdf)
    const outcome = await printByCups({ queue, file, title: 'GC26-00042-7', ...media }, cups.runCommand)
    expect(outcome).toEqual({ state: 'QUEUED', queueJob: `${queue}-1` })
    await until(async () => sizeOf(cups.printed) === pdf.byteLength)
    expect(Buffer.compare(readFileSync(cups.printed), pdf)).toBe(0)
  })

  it('is told apart from a queue that is not there', async () => {
    expect(await cupsQueues(cups.runCommand)).toEqual([queue])
    const outcome = await printByCups({ queue: 'Autre', file: '/dev/null', title: '', ...media }, cups.runCommand)
    expect(outcome).toMatchObject({ state: 'NOT_SENT', reason: 'QUEUE_UNKNOWN' })
  })
})

describe('what CUPS is told', () => {
  const idle = 'printer Q is idle.  enabled since Mon\n\tAlerts: none\n'

  it('is the media, no scaling and one side, in arguments of their own', async () => {
    const { runCommand, asked } = scripted({ lpstat: idle, lpoptions: 'PageSize/Media Size: *A4 62x29mm\n', lp: '' })
    await printByCups({ queue: 'Q', file: '/tmp/a b;c.pdf', title: '$(reboot)', ...media }, runCommand)
    expect(asked.at(-1)?.args).toEqual([
      ...['-d', 'Q', '-t', '$(reboot)', '-o', 'media=62x29mm', '-o', 'print-scaling=none', '-o', 'sides=one-sided'],
      ...['--', '/tmp/a b;c.pdf'],
    ])
  })

  it('is nothing while the queue is stopped or its printer wants a hand', async () => {
    for (const [told, faults] of [
      ['printer Q disabled since Mon -\n\tPaused\n\tAlerts: none\n', ['PAUSED']],
      [`printer Q is idle.\n\tAlerts: media-empty-error cover-open-report\n`, ['PAPER_OUT']],
    ] as const) {
      const { runCommand, asked } = scripted({ lpstat: told, lpoptions: '', lp: '' })
      const outcome = await printByCups({ queue: 'Q', file: '/dev/null', title: '', ...media }, runCommand)
      expect(outcome).toEqual({ state: 'NOT_SENT', reason: 'FAULT', faults })
      expect(asked.map(({ program }) => program)).not.toContain('lp')
    }
  })

  it('names the driver’s own media, else the size, else gives up rather than print on A4', () => {
    expect(chooseMedia(media, ['A4', '62x29mm'])).toBe('62x29mm')
    expect(chooseMedia(media, ['A4', 'Custom.WIDTHxHEIGHT'])).toBe('Custom.62x29mm')
    expect(chooseMedia(media, ['A4', 'A5'])).toBeNull()
    expect(chooseMedia(media, [])).toBe('Custom.62x29mm')
  })

  it('says when the programs of CUPS are not there', async () => {
    const outcome = await printByCups({ queue: 'Q', file: '', title: '', ...media }, async () => ({ kind: 'missing' }))
    expect(outcome).toMatchObject({ state: 'NOT_SENT', reason: 'TOOL_MISSING' })
  })
})

function scripted(answers: Record<string, string>): { runCommand: RunCommand; asked: Command[] } {
  const asked: Command[] = []
  const runCommand: RunCommand = async (command) => {
    asked.push(command)
    return { kind: 'done', stdout: answers[command.program] ?? '', stderr: '', exitCode: 0 }
  }
  return { runCommand, asked }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    // Not written yet.
    return -1
  }
}
