import { describe, expect, it } from 'vitest'
import { parseEdid } from './parse-edid.ts'
import { parseEdidHex } from './parse-edid-hex.ts'

type Parts = {
  maker?: string
  product?: number
  number?: number
  week?: number
  year?: number
  centimetres?: [number, number]
  timing?: number[]
  texts?: [number, string][]
}

const fullHd = [
  0x02, 0x3a, 0x80, 0x18, 0x71, 0x38, 0x2d, 0x40, 0x58, 0x2c, 0x45, 0x00, 0x0f, 0x28, 0x21, 0x00, 0x00, 0x1e,
]

/** A 1.4 base block with a right checksum. */
function edid(parts: Parts = {}): Uint8Array {
  const bytes = new Uint8Array(128)
  bytes.set([0, 255, 255, 255, 255, 255, 255, 0])
  const [a = 0, b = 0, c = 0] = [...(parts.maker ?? 'DEL')].map((letter) => letter.charCodeAt(0) - 64)
  bytes.set([(a << 2) | (b >> 3), ((b & 7) << 5) | c], 8)
  new DataView(bytes.buffer).setUint16(10, parts.product ?? 0xa07b, true)
  new DataView(bytes.buffer).setUint32(12, parts.number ?? 0, true)
  bytes.set([parts.week ?? 42, (parts.year ?? 2019) - 1990, 1, 4, 0xa5, ...(parts.centimetres ?? [53, 30])], 16)
  bytes[24] = 0x3a
  bytes.set(parts.timing ?? fullHd, 54)
  for (const [index, [tag, text]] of (parts.texts ?? []).entries()) {
    bytes.set([0, 0, 0, tag, 0], 72 + index * 18)
    bytes.set(Buffer.from(`${text}\n`.padEnd(13).slice(0, 13), 'latin1'), 77 + index * 18)
  }
  bytes[127] = (256 - (bytes.reduce((sum, byte) => sum + byte, 0) % 256)) % 256
  return bytes
}

describe('a screen’s EDID', () => {
  it('tells name, serial, maker, date, resolution and size', () => {
    const facts = parseEdid(
      edid({
        texts: [
          [0xfc, 'DELL U2415'],
          [0xff, '7MT019AI34EU'],
        ],
      }),
    )
    expect(facts).toMatchObject({
      pnpId: 'DEL',
      manufacturer: 'Dell',
      registeredManufacturer: 'Dell Inc.',
      model: 'DELL U2415',
      productCode: 'A07B',
      serial: '7MT019AI34EU',
      madeYear: 2019,
      madeWeek: 42,
      nativeWidth: 1920,
      nativeHeight: 1080,
      refreshHertz: 60,
      widthMillimetres: 527,
      heightMillimetres: 296,
      diagonalInches: 23.8,
      faults: ['EMPTY_DESCRIPTOR'],
    })
  })

  it("puts back the digits that Acer's descriptor leaves out", () => {
    const screens = [0x1903_0c64, 0x1903_28f4].map((number) =>
      edid({ maker: 'ACR', number, texts: [[0xff, 'L49086694237']] }),
    )
    expect(screens.map((bytes) => parseEdid(bytes)?.serial)).toEqual(['L490866919030C644237', 'L4908669190328F44237'])
  })

  it('judges a whole EDID, and no capture that holds it twice', () => {
    const texts: [number, string][] = [
      [0xfc, 'DELL U2415'],
      [0xfd, '8K\x1eS\x11\x01\n'],
      [0xfe, 'text'],
    ]
    const screen = edid({ texts })
    expect(parseEdid(screen)).toMatchObject({ faults: [], isConforming: true })
    expect(parseEdid(edid())?.isConforming).toBe(false)
    expect(parseEdid(Buffer.concat([screen, screen]))?.isConforming).toBeNull()
  })

  it('knows that a listed rate may lie beyond the limits', () => {
    const screen = edid({ texts: [[0xfd, '8<\x1eS\x11\x01\n']] })
    expect(parseEdid(screen)?.faults).not.toContain('TIMING_OUT_OF_RANGE')
    // 1024×768 at 75 Hz where 60 is the most.
    screen[36] = 0x02
    expect(parseEdid(screen)?.faults).toContain('TIMING_OUT_OF_RANGE')
    // 1920×1200 at 60 Hz takes 193 MHz where 170 are the most.
    screen.set([0, 209, 0], 36)
    expect(parseEdid(screen)?.faults).toContain('TIMING_OUT_OF_RANGE')
    screen.set([0, 1, 1], 36)
    expect(parseEdid(screen)?.faults).not.toContain('TIMING_OUT_OF_RANGE')
  })

  it("takes the fixed fields of a laptop panel's last two descriptors for no texts", () => {
    const steps = String.fromCharCode(0x26, 0x35, 0x41, 0x4a, 0x67, 0x89, 0xb6, 0xff, 2, 1)
    const texts: [number, string][] = [
      [0x10, ''],
      [0xfe, 'RP641\0B154PW2'],
      [0xfe, steps],
    ]
    const panel = edid({ maker: 'AUO', texts })
    expect(parseEdid(panel)?.texts).toEqual(['RP641', '&5AJg'])
    panel.set(fullHd, 72)
    expect(parseEdid(panel)).toMatchObject({ texts: [], model: 'RP641' })
  })

  it('shows no placeholder for a serial or a name', () => {
    const facts = parseEdid(
      edid({
        number: 0x01010101,
        texts: [
          [0xff, '0000000000000'],
          [0xfc, '  '],
        ],
      }),
    )
    expect(facts).toMatchObject({ serial: null, model: null, serialNumber: null })
  })

  it("names a laptop panel by its part number, Dell's by the one to order", () => {
    expect(
      parseEdid(
        edid({
          maker: 'SEC',
          texts: [
            [0xfe, 'SAMSUNG'],
            [0xfe, 'LTN154U2-L05'],
          ],
        }),
      ),
    ).toMatchObject({
      manufacturer: 'Samsung',
      model: 'LTN154U2-L05',
    })
    expect(parseEdid(edid({ texts: [[0xfe, '6CG7W\u0080B156HAN']] }))?.model).toBe('6CG7W')
  })

  it('takes the centimetres where the millimetres are another screen’s', () => {
    const timing = [...fullHd]
    timing.splice(12, 3, 0x68, 0x0e, 0x11)
    expect(parseEdid(edid({ timing, centimetres: [48, 27] }))).toMatchObject({
      widthMillimetres: 480,
      heightMillimetres: 270,
    })
  })

  it('gives a projector no size, and a model year no date', () => {
    const timing = [...fullHd]
    timing.splice(12, 3, 0, 0, 0)
    expect(parseEdid(edid({ timing, centimetres: [16, 9], week: 255 }))).toMatchObject({
      diagonalInches: null,
      madeYear: null,
      madeWeek: null,
      modelYear: 2019,
    })
    expect(parseEdid(edid({ timing, centimetres: [0, 0] }))?.diagonalInches).toBeNull()
  })

  it('notes a wrong checksum and reads on', () => {
    const bytes = edid({ texts: [[0xfc, 'DELL U2415']] })
    bytes[30] = 0x77
    expect(parseEdid(bytes)).toMatchObject({ faults: expect.arrayContaining(['WRONG_CHECKSUM']), model: 'DELL U2415' })
  })

  it('refuses what is no EDID', () => {
    expect(parseEdid(new Uint8Array(128))).toBeNull()
    expect(parseEdid(edid().subarray(0, 127))).toBeNull()
    expect(parseEdid(new Uint8Array())).toBeNull()
  })
})

describe('an EDID written as text', () => {
  const hexadecimal = Buffer.from(edid({ texts: [[0xfc, 'DELL U2415']] })).toString('hex')
  const lines = hexadecimal.match(/.{32}/g) ?? []

  it.each([
    ['one line', hexadecimal],
    ["xrandr's block", `\tEDID: \n${lines.map((line) => `\t\t${line}`).join('\n')}\n\tscaling mode: Full`],
    [
      "xxd's columns",
      lines
        .map(
          (line, index) =>
            `${(index * 16).toString(16).padStart(8, '0')}: ${line.match(/.{4}/g)?.join(' ')}  ................`,
        )
        .join('\n'),
    ],
    ['bytes apart', lines.map((line) => line.match(/../g)?.join(' ')).join('\n')],
    ['base64', Buffer.from(edid({ texts: [[0xfc, 'DELL U2415']] })).toString('base64')],
  ])('reads %s', (_, text) => {
    expect(parseEdidHex(text)).toMatchObject([
      { model: 'DELL U2415', faults: expect.not.arrayContaining(['WRONG_CHECKSUM']) },
    ])
  })

  it('reads two screens that follow each other, and nothing from prose', () => {
    expect(parseEdidHex(hexadecimal + hexadecimal)).toHaveLength(2)
    expect(parseEdidHex('no screen here')).toEqual([])
  })
})
