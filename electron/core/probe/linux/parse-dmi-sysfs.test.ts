import { expect, it } from 'vitest'
import { parseDmiSysfs } from './parse-dmi-sysfs.ts'

it('names the machine without being root', () => {
  const text = [
    '/sys/class/dmi/id/chassis_type:10',
    '/sys/class/dmi/id/product_name:20L5S1AB00',
    '/sys/class/dmi/id/product_version:ThinkPad T480',
    '/sys/class/dmi/id/sys_vendor:LENOVO',
    '/sys/class/dmi/id/bios_date:12/18/2020',
  ].join('\n')
  const { identity, chassis, bios } = parseDmiSysfs(text)
  expect(identity).toMatchObject({ manufacturer: 'Lenovo', model: 'ThinkPad T480', serial: null, serialSource: null })
  expect(chassis).toMatchObject({ type: 'Notebook', kind: 'laptop' })
  expect(bios.releasedOn).toBe('2020-12-18')
})
