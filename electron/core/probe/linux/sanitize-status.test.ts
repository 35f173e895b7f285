import { describe, expect, it } from 'vitest'
import { parseHdparmSanitizeStatus } from './parse-hdparm-sanitize-status.ts'
import { parseNvmeSanitizeLog } from './parse-nvme-sanitize-log.ts'

const times = {
  time_over_write: 4294967295,
  time_block_erase: 30,
  time_crypto_erase: 5,
  time_block_erase_no_dealloc: 30,
}
const nvme = (sstat: unknown, fields: Record<string, unknown> = {}) =>
  parseNvmeSanitizeLog(JSON.stringify({ nvme0: { sprog: 65535, sstat, cdw10_info: 2, ...times, ...fields } }))
const unreadable = { outcome: 'unreadable', progressPermille: null, action: null, isGloballyErased: null }
const sentence = '(1) Most Recent Sanitize Command Completed Successfully.'
const erased = { outcome: 'success', progressPermille: null, action: 'block', isGloballyErased: true }

describe("the NVMe drive's word on its last sanitize", () => {
  it.each([
    ['1.6 to 2.6', { global_erased: 1, no_cmplted_passes: 0, status: sentence }],
    [
      '2.7 and 2.8, where the sentence is the name',
      { global_erased: 1, no_cmplted_passes: 0, [sentence.slice(4)]: sentence },
    ],
    ['2.12 and later', { media_verification_canceled: 0, global_erased: 1, no_cmplted_passes: 0, status: sentence }],
    ['3.0 with the number alone', 0x101],
  ])('is read from %s', (_, sstat) => {
    const state = { sanitize_state_information: { sanitize_state: 0 }, time_post_verification_dealloc: 0 }
    expect(nvme(sstat, state)).toEqual(erased)
  })

  it('is read without the name of the drive around it', () => {
    const log = { sprog: 65535, sstat: { global_erased: 1, status: sentence }, cdw10_info: 2, ...times }
    expect(parseNvmeSanitizeLog(JSON.stringify(log))).toEqual(erased)
    expect(parseNvmeSanitizeLog(JSON.stringify({ '/dev/nvme0': log }))).toEqual(erased)
    expect(parseNvmeSanitizeLog(JSON.stringify({ nvme0: log, nvme1: log }))).toEqual(unreadable)
  })

  it('tells never, running, failed and success without deallocation apart', () => {
    const status = (text: string, fields = {}) => nvme({ global_erased: 0, status: text }, fields)
    expect(status('(0) NVM Subsystem has never been sanitized.', { cdw10_info: 0 })).toMatchObject({
      outcome: 'never',
      action: null,
    })
    expect(status('(2) Sanitize in Progress.', { sprog: 655 })).toMatchObject({
      outcome: 'in-progress',
      progressPermille: 9,
    })
    // 65535 is also what a drive shows after a failure: it says nothing.
    expect(status('(3) Most Recent Sanitize Command Failed.')).toMatchObject({
      outcome: 'failed',
      progressPermille: null,
    })
    expect(
      status('(4) Most Recent Sanitize Command (No-Deallocate After Sanitize) Completed Successfully.', {
        cdw10_info: 4,
      }),
    ).toMatchObject({ outcome: 'success', action: 'crypto' })
    expect(status('(5) Something new.')).toEqual(unreadable)
  })

  it('does not believe a page of zeros, nor half a document', () => {
    const zeros = { time_over_write: 0, time_block_erase: 0, time_crypto_erase: 0, time_block_erase_no_dealloc: 0 }
    const never = { global_erased: 0, no_cmplted_passes: 0, status: '(0) NVM Subsystem has never been sanitized.' }
    expect(nvme(never, { sprog: 0, cdw10_info: 0, ...zeros })).toEqual(unreadable)
    expect(nvme({ global_erased: 1, status: 'Most Recent Sanitize Command Completed Successfully.' })).toEqual(
      unreadable,
    )
    expect(nvme({ status: sentence, other: '(3) Most Recent Sanitize Command Failed.' })).toEqual(unreadable)
    const whole = JSON.stringify({ nvme0: { sprog: 65535, sstat: { status: sentence } } })
    for (let end = 0; end < whole.length; end++) expect(parseNvmeSanitizeLog(whole.slice(0, end))).toEqual(unreadable)
  })

  const lines = (sprog: string, sstat: string) =>
    [
      `Sanitize Progress                      (SPROG) :  ${sprog}`,
      `Sanitize Status                        (SSTAT) :  ${sstat}`,
      'Sanitize Command Dword 10 Information (SCDW10) :  0x2',
      'Estimated Time For Block Erase                 :  4294967295 (No time period reported)',
    ].join('\n')

  it('is read from the text for people, of which some versions print three bits of the status', () => {
    expect(parseNvmeSanitizeLog(lines('65535', '0x101'))).toEqual(erased)
    expect(parseNvmeSanitizeLog(lines('65535', '0x1'))).toEqual({ ...erased, isGloballyErased: null })
    expect(parseNvmeSanitizeLog(lines('655', '0x2'))).toMatchObject({ outcome: 'in-progress', progressPermille: 9 })
    expect(parseNvmeSanitizeLog(lines('0', '0'))).toEqual(unreadable)
    expect(parseNvmeSanitizeLog(lines('65535', '0x7'))).toEqual(unreadable)
    expect(parseNvmeSanitizeLog('NVMe status: Invalid Log Page(0x4109)')).toEqual(unreadable)
  })
})

describe("the ATA drive's word on its last sanitize", () => {
  const said = (...lines: string[]) =>
    parseHdparmSanitizeStatus(
      ['', '/dev/sda:', 'Issuing SANITIZE_STATUS command', 'Sanitize status:', ...lines].join('\n'),
    )

  it('is a success only when it says so itself', () => {
    const idle = '    State:    SD0 Sanitize Idle'
    expect(said(idle, '    Last Sanitize Operation Completed Without Error').outcome).toBe('success')
    expect(said(idle).outcome).toBe('never')
    expect(said('    State:    SD1 Sanitize Frozen').outcome).toBe('frozen')
    expect(said('    State:    SD3 Sanitize Operation Failed').outcome).toBe('failed')
    expect(said('    State:    SD4 Sanitize Operation succeeded').outcome).toBe('unreadable')
  })

  it('tells how far it is', () => {
    expect(said('    State:    SD2 Sanitize operation In Process', '    Progress: 0x2ee8 (18%)')).toEqual({
      outcome: 'in-progress',
      progressPermille: 183,
      action: null,
      isGloballyErased: null,
    })
  })

  it('is not made up of what a bridge did not give back', () => {
    const idle = ['    State:    SD0 Sanitize Idle', '    Last Sanitize Operation Completed Without Error']
    const bad = 'SG_IO: bad/missing sense data, sb[]:  70 00 05 00'
    expect(said(...idle, bad).outcome).toBe('unreadable')
    expect(said('SANITIZE feature set is not supported').outcome).toBe('unreadable')
    expect(said('SANITIZE device error reason: Device in FROZEN state').outcome).toBe('unreadable')
    expect(parseHdparmSanitizeStatus('').outcome).toBe('unreadable')
  })
})
