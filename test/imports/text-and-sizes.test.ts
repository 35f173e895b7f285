import { describe, expect, it } from 'vitest'
import { readXmlTree } from '../../electron/core/exchange/xml-tree.ts'
import { capacityNear } from '../../electron/core/probe/drive-capacity.ts'
import { looseLshwRoots } from '../../electron/core/probe/linux/lshw-loose-json.ts'

describe('the size of a drive that an inventory rounded', () => {
  it('is the one that drives of that size are made in', () => {
    expect([500_107e6, 256_060e6, 2_000_398e6].map((told) => capacityNear(told, 1e6))).toEqual([
      500_107_862_016, 256_060_514_304, 2_000_398_934_016,
    ])
  })

  it('stays as told where no drive is made so', () => {
    expect(capacityNear(42_000e6, 1e6)).toBe(42_000_000_000)
    expect([null, 0, -1, Number.NaN, Number.POSITIVE_INFINITY].map((told) => capacityNear(told, 1e6))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('XML from outside', () => {
  it('gives its elements and their text', () => {
    expect(
      readXmlTree('<?xml version="1.0"?><!-- x --><A b="1"><C>a &amp; b &#233;</C><D/><C><![CDATA[<x>]]></C></A>'),
    ).toEqual({
      name: 'a',
      text: '',
      children: [
        { name: 'c', text: 'a & b é', children: [] },
        { name: 'd', text: '', children: [] },
        { name: 'c', text: '<x>', children: [] },
      ],
    })
  })

  it.each([
    ['cut', '<a><b>x'],
    ['cut in a tag', '<a><b'],
    ['badly nested', '<a><b></a></b>'],
    ['of two roots', '<a></a><b></b>'],
    ['with entities of its own', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['too deep', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
    ['no XML', 'bonjour'],
  ])('is refused when %s', (_, text) => {
    expect(readXmlTree(text)).toBeNull()
  })
})

describe('lshw’s JSON without the brackets around children', () => {
  it('hangs an unannounced object under the one it stands in', () => {
    const text = `[
      { "id" : "banc", "class" : "system" { "id" : "core", "class" : "bus" { "id" : "cpu" }, { "id" : "memory" }, }, ]
    `
    expect(looseLshwRoots(text)).toEqual([
      [
        {
          id: 'banc',
          class: 'system',
          children: [{ id: 'core', class: 'bus', children: [{ id: 'cpu' }, { id: 'memory' }] }],
        },
      ],
    ])
  })
})
