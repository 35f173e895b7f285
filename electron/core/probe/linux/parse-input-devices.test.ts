import { describe, expect, it } from 'vitest'
import { parseInputDevices } from './parse-input-devices.ts'

const keyboard = 'I: Bus=0011 Vendor=0001\nN: Name="AT Translated Set 2 keyboard"\nB: PROP=0\nB: EV=120013\n'
const touchpad = 'I: Bus=0018\nN: Name="SYNA8004:00 06CB:CD8B Touchpad"\nB: PROP=5\nB: EV=1b\n'
const pen = 'I: Bus=0018\nN: Name="Wacom HID 5256 Pen"\nB: PROP=2\nB: EV=1b\n'
const fingers = 'I: Bus=0018\nN: Name="Wacom HID 5256 Finger"\nB: PROP=2\nB: EV=b\n'

describe('the input devices of the kernel', () => {
  it('tell a touch screen from a touchpad and from a pen', () => {
    const told = [
      [keyboard, touchpad],
      [keyboard, pen],
      [keyboard, pen, fingers],
    ].map((all) => all.join('\n'))
    expect(told.map((text) => parseInputDevices(text).touchScreen)).toEqual([false, false, true])
  })

  it('say nothing where nothing is listed', () => {
    expect(parseInputDevices('')).toEqual({ touchScreen: null })
    expect(parseInputDevices('B: PROP=2\nB: PROP=zz')).toEqual({ touchScreen: null })
  })
})
