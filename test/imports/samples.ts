/** Small hand-made files of every format that is recognised, of one and the same imaginary machine where they can be. */
export const lshwJson = JSON.stringify({
  id: 'banc',
  class: 'system',
  claimed: true,
  vendor: 'Dell Inc.',
  product: 'Latitude 5490 (0816)',
  serial: 'ABC1234',
  configuration: { chassis: 'notebook', sku: '0816' },
  children: [
    {
      id: 'core',
      class: 'bus',
      children: [
        {
          id: 'disk',
          class: 'disk',
          description: 'ATA Disk',
          product: 'ST500LM030',
          logicalname: '/dev/sda',
          serial: 'ZDE123AB',
          size: 500107862016,
        },
      ],
    },
  ],
})

export const lshwXml = `<?xml version="1.0" standalone="yes" ?>
<node id="banc" claimed="true" class="system" handle="DMI:0001">
 <product>Latitude 5490</product><vendor>Dell Inc.</vendor><serial>ABC1234</serial>
</node>`

export const smartctlJson = JSON.stringify({
  json_format_version: [1, 0],
  smartctl: { version: [7, 3], argv: ['smartctl', '-j', '-x', '/dev/sda'], exit_status: 0 },
  device: { name: '/dev/sda', info_name: '/dev/sda [SAT]', type: 'sat', protocol: 'ATA' },
  model_name: 'ST500LM030-2E717D',
  serial_number: 'ZDE123AB',
  firmware_version: 'SDM1',
  user_capacity: { blocks: 976773168, bytes: 500107862016 },
  smart_status: { passed: true },
  power_on_time: { hours: 4321 },
})

export const smartctlText = `smartctl 7.3 2022-02-28 r5338 [x86_64-linux-6.1.0] (local build)

=== START OF INFORMATION SECTION ===
Device Model:     ST500LM030-2E717D
Serial Number:    ZDE123AB
Firmware Version: SDM1
User Capacity:    500,107,862,016 bytes [500 GB]
`

export const glpiContent = {
  versionclient: 'GLPI-Agent_v1.7',
  bios: {
    smanufacturer: 'Dell Inc.',
    smodel: 'Latitude 5490',
    ssn: 'ABC1234',
    skunumber: '0816',
    mmanufacturer: 'Dell Inc.',
    mmodel: '0ABCDE',
    msn: 'To be filled by O.E.M.',
    bmanufacturer: 'Dell Inc.',
    bversion: '1.30.0',
    bdate: '2023-05-17',
    assettag: 'INV-0042',
  },
  hardware: {
    uuid: '4c4c4544-0042-3510-8051-b1c04f4d4b32',
    memory: 7800,
    chassis_type: 'Notebook',
    vmsystem: 'Physical',
  },
  cpus: [{ name: 'Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz', manufacturer: 'Intel', core: 4, thread: 8, speed: 1700 }],
  memories: [
    {
      capacity: 8192,
      caption: 'DIMM A',
      description: 'SODIMM',
      type: 'DDR4',
      speed: '2400',
      serialnumber: '1A2B3C4D',
      manufacturer: 'Samsung',
      numslots: 1,
    },
    { caption: 'DIMM B', description: 'No Module Installed', numslots: 2 },
  ],
  storages: [
    {
      name: 'nvme0n1',
      model: 'PM981 NVMe Samsung 256GB',
      manufacturer: 'Samsung',
      serial: 'S444NX0K123456',
      disksize: 256060,
      firmware: 'EXD7101Q',
    },
    { name: 'sr0', model: 'DVD-RW', type: 'cd' },
  ],
  batteries: [
    {
      name: 'DELL GJKNX',
      manufacturer: 'SMP',
      serial: '4660',
      chemistry: 'lithium-polymer',
      capacity: 68000,
      real_capacity: 51000,
      voltage: 7600,
    },
  ],
  networks: [
    { description: 'lo', type: 'loopback', virtualdev: true, mac: '00:00:00:00:00:00' },
    { description: 'eno1', type: 'ethernet', mac: '02:00:00:AA:BB:01', status: 'up', speed: '1000', virtualdev: false },
    {
      description: 'eno1',
      type: 'ethernet',
      mac: '02:00:00:AA:BB:01',
      status: 'up',
      ipaddress6: 'fe80::1',
      virtualdev: false,
    },
  ],
  videos: [{ name: 'UHD Graphics 620', chipset: 'Intel UHD Graphics 620', memory: 128 }],
  usbdevices: [{ class: '14' }, { class: '9' }],
}

export const glpiJson = JSON.stringify({
  action: 'inventory',
  deviceid: 'banc-2026-01-01-08-00-00',
  content: glpiContent,
})

export const glpiXml = `<?xml version="1.0" encoding="UTF-8" ?>
<REQUEST>
  <CONTENT>
    <BIOS><SMANUFACTURER>Dell Inc.</SMANUFACTURER><SMODEL>Latitude 5490</SMODEL><SSN>ABC1234</SSN><BDATE>05/17/2023</BDATE></BIOS>
    <HARDWARE><CHASSIS_TYPE>Notebook</CHASSIS_TYPE><MEMORY>7800</MEMORY><NAME>poste &amp; banc</NAME></HARDWARE>
    <CPUS><CORE>4</CORE><THREAD>2</THREAD><NAME>Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz</NAME></CPUS>
    <MEMORIES><CAPACITY>4096</CAPACITY><TYPE>DDR4</TYPE></MEMORIES>
    <MEMORIES><CAPACITY>4096</CAPACITY><TYPE>DDR4</TYPE></MEMORIES>
    <STORAGES><NAME>sda</NAME><MODEL>ST500LM030-2E717D</MODEL><SERIALNUMBER>ZDE123AB</SERIALNUMBER><DISKSIZE>500107</DISKSIZE></STORAGES>
    <NETWORKS><DESCRIPTION>eth0</DESCRIPTION><MACADDR>02:00:00:aa:bb:01</MACADDR><TYPE>ethernet</TYPE><VIRTUALDEV>0</VIRTUALDEV></NETWORKS>
    <SOFTWARES><NAME><![CDATA[a < b]]></NAME></SOFTWARES>
  </CONTENT>
  <DEVICEID>banc-2026-01-01-08-00-00</DEVICEID>
  <QUERY>INVENTORY</QUERY>
</REQUEST>`

export const inxiJson = JSON.stringify([
  {
    '000#1#0#Machine': [
      {
        '000#0#1#Type': 'Laptop',
        '001#1#1#System': 'Dell',
        '002#1#2#product': 'Latitude 5490',
        '003#0#3#v': 'N/A',
        '004#0#3#serial': 'ABC1234',
        '005#1#1#Chassis': '',
        '006#0#2#type': '10',
        '007#0#2#serial': 'ABC1234',
      },
      {
        '008#1#1#Mobo': 'Dell',
        '009#1#2#model': '0ABCDE',
        '010#0#3#serial': '<superuser required>',
        '011#1#1#UEFI': 'Dell',
        '012#0#2#v': '1.30.0',
        '013#0#2#date': '05/17/2023',
      },
    ],
  },
  {
    '001#1#0#CPU': [
      {
        '000#1#1#Info': '',
        '001#0#2#model': 'Intel Core i5-8350U',
        '002#0#2#bits': 64,
        '003#0#2#family': '6',
        '004#0#2#model-id': '0x8E (142)',
        '005#0#2#stepping': '0xA (10)',
      },
      { '006#1#1#Topology': '', '007#0#2#cpus': '1', '008#1#3#cores': '4', '009#0#3#threads': '8' },
      { '010#1#1#Speed (MHz)': '', '011#0#2#min/max': '400/3600' },
    ],
  },
  {
    '002#1#0#Memory': [
      { '000#1#1#RAM': '', '001#0#2#total': '7.7 GiB' },
      { '001#1#1#Array': '', '002#1#2#capacity': '32 GiB', '003#1#2#slots': '2', '004#0#2#EC': 'None' },
      {
        '001#1#2#Device': 'DIMM A',
        '002#1#3#type': 'DDR4',
        '003#0#4#size': '8 GiB',
        '004#0#3#speed': '2400 MT/s',
        '005#0#3#serial': '1A2B3C4D',
      },
      { '001#1#2#Device': 'DIMM B', '002#1#3#type': 'no module installed' },
    ],
  },
  {
    '003#1#0#Drives': [
      { '000#1#1#Local Storage': '', '001#0#2#total': '465.76 GiB' },
      {
        '001#1#1#ID': '/dev/sda',
        '002#0#2#vendor': 'Seagate',
        '003#0#2#model': 'ST500LM030-2E717D',
        '004#0#2#size': '465.76 GiB',
        '005#0#2#type': 'HDD',
        '006#0#2#rpm': '5400',
        '007#0#2#serial': 'ZDE123AB',
      },
      { '008#1#2#SMART': 'yes', '009#0#3#health': 'PASSED', '010#0#3#on': '1y 2d 3h', '011#0#3#cycles': '77' },
    ],
  },
  {
    '004#1#0#Battery': [
      {
        '000#1#1#ID': 'BAT0',
        '001#0#2#charge': '40.0 Wh (78.4%)',
        '002#0#2#condition': '51.0/68.0 Wh (75.0%)',
        '003#0#2#min': '7.6',
        '004#0#2#model': 'SMP DELL GJKNX',
        '005#0#2#type': 'Li-poly',
        '006#0#2#serial': '4660',
        '007#0#2#cycles': '210',
      },
    ],
  },
])

export const peracottaJson = JSON.stringify([
  {
    type: 'I',
    features: {
      type: 'case',
      brand: 'Dell',
      model: 'Latitude 5490',
      sn: 'ABC1234',
      'motherboard-form-factor': 'proprietary-laptop',
    },
    contents: [
      {
        type: 'I',
        features: { type: 'motherboard', brand: 'Dell', model: '0ABCDE', sn: '/ABC1234/CN1/' },
        contents: [
          { type: 'I', features: { brand: 'Intel', model: 'Core i5-8350U', variant: 'default', type: 'cpu' } },
          {
            type: 'I',
            features: {
              type: 'ram',
              brand: 'Samsung',
              sn: '1A2B3C4D',
              'capacity-byte': 8589934592,
              'ram-type': 'ddr4',
              'frequency-hertz': 2400000000,
            },
          },
        ],
      },
      {
        type: 'I',
        features: {
          type: 'hdd',
          brand: 'Seagate',
          model: 'ST500LM030-2E717D',
          sn: 'ZDE123AB',
          'capacity-decibyte': 500000000000,
        },
      },
    ],
  },
  {
    type: 'P',
    brand: 'Intel',
    model: 'Core i5-8350U',
    variant: 'default',
    features: { 'core-n': 4, 'thread-n': 8, isa: 'x86-64', 'frequency-hertz': 1700000000 },
  },
])

export const ereuseJson = JSON.stringify({
  type: 'Snapshot',
  version: '11.0',
  device: {
    type: 'Laptop',
    chassis: 'Laptop',
    manufacturer: 'Dell Inc.',
    model: 'Latitude 5490',
    serialNumber: 'ABC1234',
  },
  components: [
    {
      type: 'HardDrive',
      model: 'ST500LM030-2E717D',
      serialNumber: 'ZDE123AB',
      size: 500107,
      actions: [{ type: 'TestDataStorage', assessment: true, lifetime: 4321 }],
    },
    {
      type: 'NetworkAdapter',
      model: 'Ethernet I219-LM',
      serialNumber: '02:00:00:aa:bb:01',
      wireless: false,
      actions: [],
    },
  ],
})

export const dmidecode = `# dmidecode 3.4
Getting SMBIOS data from sysfs.
SMBIOS 3.1.1 present.

Handle 0x0001, DMI type 1, 27 bytes
System Information
	Manufacturer: Dell Inc.
	Product Name: Latitude 5490
	Serial Number: ABC1234
`

export const donorList = `Marque;Modèle;N° de série;N° d'inventaire;Type;RAM (Go);Processeur;Disque dur
Dell;Latitude 5490;ABC1234;INV-0042;Portable;8;Intel Core i5-8350U;SSD 256 Go
HP;EliteDesk 800 G3;="00042";;Unité centrale;16;;1 To
`

/** A screen's EDID of 128 bytes, whose sum is right. */
export function edid(): Uint8Array {
  const bytes = new Uint8Array(128)
  bytes.set([0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00, 0x10, 0xac, 0x42, 0xa0], 0)
  bytes.set([10, 24, 1, 4, 0x80, 52, 29], 16)
  bytes[127] = 256 - (bytes.reduce((sum, byte) => sum + byte, 0) % 256)
  return bytes
}
