/** Small outputs of tools that the captured machine had nothing to say to. */
export const ueventText = `POWER_SUPPLY_NAME=BAT0
POWER_SUPPLY_TYPE=Battery
POWER_SUPPLY_STATUS=Discharging
POWER_SUPPLY_PRESENT=1
POWER_SUPPLY_TECHNOLOGY=Li-poly
POWER_SUPPLY_CYCLE_COUNT=312
POWER_SUPPLY_VOLTAGE_MIN_DESIGN=11460000
POWER_SUPPLY_CHARGE_FULL_DESIGN=2094000
POWER_SUPPLY_CHARGE_FULL=1675000
POWER_SUPPLY_CAPACITY=64
POWER_SUPPLY_MODEL_NAME=01AV489
POWER_SUPPLY_MANUFACTURER=SMP
POWER_SUPPLY_SERIAL_NUMBER= 1234
`

export const upowerText = `Device: /org/freedesktop/UPower/devices/battery_BAT0
  native-path:          BAT0
  vendor:               SMP
  model:                01AV489
  serial:               1234
  power supply:         yes
  battery
    present:             yes
    state:               discharging
    energy-full:         19,2 Wh
    energy-full-design:  24 Wh
    voltage:             11,9 V
    charge-cycles:       312
    percentage:          64%
    technology:          lithium-polymer
`

export const powercfgText = `<?xml version="1.0" encoding="utf-8"?>
<BatteryReport><Batteries><Battery><Id>01AV489</Id><Manufacturer>SMP</Manufacturer><SerialNumber>1234</SerialNumber>
<Chemistry>LiP</Chemistry><DesignCapacity>24000</DesignCapacity><FullChargeCapacity>19200</FullChargeCapacity>
<CycleCount>312</CycleCount></Battery></Batteries></BatteryReport>`

export const dimmsText = `Decoding EEPROM: /sys/bus/i2c/drivers/ee1004/0-0050
Fundamental Memory type                          DDR4 SDRAM
Maximum module speed                             2667 MHz (PC4-21300)
Size                                             2048 MB
Module Configuration Type                        Data ECC
Module Manufacturer                              Samsung
Assembly Serial Number                           0x37A1B2C3
Part Number                                      M471A5244CB0-CTD
`

export const systemProfilerText = `Hardware:

    Hardware Overview:

      Model Name: MacBook Pro
      Model Identifier: MacBookPro11,1
      Processor Name: Intel Core i5
      Processor Speed: 2,6 GHz
      Number of Processors: 1
      Total Number of Cores: 2
      Memory: 8 GB
      Serial Number (system): C02ABCDEFG12

Memory:

    Memory Slots:

      ECC: Disabled

        BANK 0/DIMM0:

          Size: 4 GB
          Type: DDR3
          Speed: 1600 MHz
          Manufacturer: 0x80AD
          Part Number: 0x484D54343531533641465238412D50422020
          Serial Number: 0x00000000

Power:

    Battery Information:

      Model Information:
          Serial Number: D86ABCD
          Manufacturer: DP
          Device Name: bq20z451
      Health Information:
          Cycle Count: 125
`

export const hwinfoText = `30: None 00.0: 10002 LCD Monitor
  Hardware Class: monitor
  Model: "B140HAN LCD Monitor"
  Vendor: AUO "B140HAN"
  Device: eisa 0x23ed
  Resolution: 1920x1080@60Hz
  Size: 309x174 mm
  Year of Manufacture: 2018
  Week of Manufacture: 12

`

export const dmiSysfsText = `/sys/class/dmi/id/bios_date:12/18/2020
/sys/class/dmi/id/bios_vendor:LENOVO
/sys/class/dmi/id/chassis_type:10
/sys/class/dmi/id/product_name:20L5S1AB00
/sys/class/dmi/id/product_version:ThinkPad T480
/sys/class/dmi/id/sys_vendor:LENOVO
`

export const lshwXmlText = `<?xml version="1.0" standalone="yes" ?>
<list><node id="pc" class="system" handle="DMI:0001"><product>20L5S1AB00 (LENOVO_MT_20L5)</product><vendor>LENOVO</vendor>
<version>ThinkPad T480</version><serial>PF1ABCDE</serial><configuration><setting id="chassis" value="notebook" />
<setting id="sku" value="LENOVO_MT_20L5" /></configuration><node id="memory" class="memory"><node id="bank:0" class="memory">
<description>SODIMM DDR4 Synchronous 2667 MHz (0.4 ns)</description><size units="bytes">2147483648</size>
<clock units="Hz">2667000000</clock></node></node></node></list>`

export const snapshotText = JSON.stringify({
  type: 'Snapshot',
  device: { type: 'Laptop', chassis: 'Netbook', manufacturer: 'LENOVO', model: '20L5S1AB00', serialNumber: 'PF1ABCDE' },
  components: [
    {
      type: 'Processor',
      manufacturer: 'Intel Corp.',
      model: 'Intel Core i5-8350U CPU @ 1.70GHz',
      cores: 4,
      threads: 8,
    },
    { type: 'RamModule', manufacturer: 'Samsung', size: 4096, speed: 2667, interface: 'DDR4', format: 'SODIMM' },
    { type: 'HardDrive', model: 'TOSHIBA MQ01ABF050', serialNumber: '87DRT0XYZ', size: 500108, variant: 'AM0P4D' },
    { type: 'Display', manufacturer: 'AUO', model: 'LCD Monitor', size: 13.9, productionDate: '2018-03-25T00:00:00' },
  ],
})
