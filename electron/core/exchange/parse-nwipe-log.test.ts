import { describe, expect, it } from 'vitest'
import { aNwipeLog, type NwipeLogWish, stamped } from '../../../test/builders/nwipe-log.ts'
import { type JudgedRun, readNwipeLog } from './read-nwipe-log.ts'

function runsOf(text: string): JudgedRun[] {
  const read = readNwipeLog(new TextEncoder().encode(text))
  return read.kind === 'log' ? read.runs : []
}

function outcomes(text: string): string[] {
  return runsOf(text).map(({ run, judgement: { status, doubts } }) =>
    [run.deviceName, status, ...doubts.map(({ code }) => code)].join(' '),
  )
}

describe('an nwipe log', () => {
  it.each<[string, Partial<NwipeLogWish>, number]>([
    ['zeros once', {}, 1],
    ['0.41 with its geometry and its second table', { version: '0.41' }, 1],
    ['random then blanked', { method: 'PRNG Stream', hasBlanking: true }, 2],
    ['three passes, each read back', { method: 'DoD Short', passCount: 3, verify: 'all-passes' }, 3],
    ['two rounds of seven', { method: 'DoD 5220.22-M', passCount: 7, rounds: 2, hasBlanking: true }, 15],
    ['OPS-II, which ends in random', { method: 'RCMP TSSIT OPS-II', passCount: 8, hasBlanking: true }, 9],
  ])('proves %s', (_, wish, passCount) => {
    const [entry] = runsOf(aNwipeLog(wish))
    expect(entry?.judgement).toMatchObject({ status: 'ERASED', achieved: 'clear', doubts: [] })
    expect(entry?.run).toMatchObject({ passCount, serial: 'WX81A1234567', model: 'WDC WD5000LPLX-75ZNTT1' })
  })

  it('takes the model whole from where the drive was found, and the serial after the last slash of the table', () => {
    const device = { model: 'SanDisk SD8SN8U/256G1122', serial: 'AB/12' }
    expect(runsOf(aNwipeLog({ devices: [device] }))[0]).toMatchObject({ run: device, judgement: { status: 'ERASED' } })
    const unfound = aNwipeLog({ devices: [{ model: 'A/B', serial: 'S1' }] }).replace(/.*Found .*\n/, '')
    expect(runsOf(unfound)[0]?.run).toMatchObject({ model: 'A/B', serial: 'S1' })
  })

  it.each(['', '   ', 'XXXXXXXX', '????????', '0000000000000000'])('has no serial in "%s"', (serial) => {
    expect(runsOf(aNwipeLog({ devices: [{ serial }] }))[0]?.run.serial).toBeNull()
  })

  it('has no serial in raw memory, and proves the erasure all the same', () => {
    const whole = aNwipeLog({ devices: [{ serial: ' RAW' }] })
    const bytes = Buffer.from(whole.replaceAll('RAW', '\x90\xcco\x1bz\x7f'), 'latin1')
    const read = readNwipeLog(bytes)
    expect(read.kind === 'log' && read.runs[0]).toMatchObject({
      run: { serial: null },
      judgement: { status: 'ERASED' },
    })
  })

  it('knows a drive whose name the tables cut', () => {
    const text = aNwipeLog({ devices: [{ name: 'nvme10n1p1' }, { name: 'nvme11n1' }] })
    expect(outcomes(text)).toEqual(['/dev/nvme10n1p1 ERASED', '/dev/nvme11n1 ERASED'])
  })

  it('reads the machine, placeholders left out', () => {
    const machine = {
      'system-manufacturer': 'LENOVO',
      'system-product-name': '20L5S1AB00',
      'system-serial-number': 'To be filled by O.E.M.',
      'system-uuid': '4C4C4544-0042-3510-8051-C4C04F4D4B32',
    }
    expect(runsOf(aNwipeLog({ machine }))[0]?.machine).toEqual({
      manufacturer: 'LENOVO',
      model: '20L5S1AB00',
      serial: null,
      uuid: '4c4c4544-0042-3510-8051-c4c04f4d4b32',
    })
  })

  it('tells hidden sectors and a drive in use', () => {
    const of = (device: NonNullable<NwipeLogWish['devices']>[number]): string[] =>
      outcomes(aNwipeLog({ devices: [device] }))
    expect(of({ hiddenArea: 'none' })).toEqual(['/dev/sda ERASED'])
    expect(of({ hiddenArea: 'detected' })).toEqual(['/dev/sda UNKNOWN HIDDEN_SECTORS'])
    expect(of({ hiddenArea: 'unknown' })).toEqual(['/dev/sda UNKNOWN HIDDEN_SECTORS_UNKNOWN'])
    expect(of({ isInUse: true })).toEqual(['/dev/sda UNKNOWN IN_USE'])
    const hpa = stamped('info', 'HPA values 7814037160 / 7814037168 on /dev/sda')
    expect(outcomes(aNwipeLog().replace(/(.*Opened entropy)/, `${hpa}\n$1`))).toEqual([
      '/dev/sda UNKNOWN HIDDEN_SECTORS',
    ])
  })

  it('lets retries that succeeded pass, and no error on the way', () => {
    const retried = stamped('warning', "nwipe_write_with_retry: write() failed on '/dev/sda' (attempt 1/3): I/O error")
    const givenUp = stamped('error', "nwipe_write_with_retry: giving up write() on '/dev/sda' after 3 attempts.")
    const withLine = (line: string): string => aNwipeLog().replace(/(.*bytes written)/, `${line}\n$1`)
    expect(outcomes(withLine(retried))).toEqual(['/dev/sda ERASED'])
    expect(outcomes(withLine(givenUp))).toEqual(['/dev/sda UNKNOWN ERROR_LINE'])
    const config = stamped('error', 'Unable to write the configuration')
    expect(outcomes(`${config}\n${aNwipeLog()}`)).toEqual(['/dev/sda ERASED'])
  })

  it('doubts a drive whose serial differs between where it was found and the table', () => {
    expect(outcomes(aNwipeLog().replace('/WX81A1234567', '/WX81A1234568'))).toEqual([
      '/dev/sda UNKNOWN LOG_CONTRADICTS',
    ])
  })

  it('reads runs of one file apart: the last one on a drive counts', () => {
    const good = aNwipeLog()
    const cut = good.slice(0, good.indexOf('Verifying pass'))
    const other = aNwipeLog({ devices: [{ name: 'sdb', serial: 'S2' }] })
    expect(outcomes(good + cut)).toEqual(['/dev/sda INTERRUPTED NO_SUMMARY PASSES_MISSING NOT_VERIFIED NO_FINAL_LINE'])
    expect(outcomes(cut + good)).toEqual(['/dev/sda ERASED'])
    expect(outcomes(good + other)).toEqual(['/dev/sda ERASED', '/dev/sdb ERASED'])
    expect(runsOf(cut + good)[0]?.earlierRunCount).toBe(1)
  })

  it('lends nothing of one run to the next', () => {
    const good = aNwipeLog().split('\n')
    const tables = good.findIndex((line) => line.includes('Error Summary'))
    const [cut, rest] = [good.slice(0, tables).join('\n'), good.slice(tables).join('\n')]
    const second = aNwipeLog({ devices: [{ name: 'sdb' }] })
      .split('\n')
      .slice(0, 5)
      .join('\n')
    expect(outcomes(`${cut}\n${second}\n${rest}`).filter((one) => one.includes(' ERASED'))).toEqual([])
  })

  it('leaves out a drive that was only seen, unless nothing else was', () => {
    const seen = stamped('notice', 'Found /dev/sdz,  USB, Stick, 8 GB, S/N=Z1')
    expect(outcomes(`${seen}\n${aNwipeLog()}`)).toEqual(['/dev/sda ERASED'])
    expect(outcomes(`${seen}\n`)[0]).toMatch(/^\/dev\/sdz UNKNOWN/)
  })

  it('is not any text', () => {
    const problemOf = (text: string): unknown => readNwipeLog(new TextEncoder().encode(text))
    expect(problemOf('hello')).toEqual({ kind: 'problem', problem: 'NOT_A_LOG' })
    expect(problemOf(stamped('info', 'nwipe 0.37'))).toEqual({ kind: 'problem', problem: 'NO_DRIVE' })
    expect(problemOf('')).toEqual({ kind: 'problem', problem: 'EMPTY' })
  })
})
