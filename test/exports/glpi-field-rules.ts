import * as z from 'zod'

/**
 * The rules of GLPI's public inventory format for the fields that are written here: which are asked for, which are whole
 * numbers, which words it knows. Whatever it does not name is refused, so that a field of ours cannot slip through unseen.
 */
const text = z.string().min(1).optional()
const whole = z.int().optional()
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()

const content = z.strictObject({
  versionclient: z.string().min(1),
  hardware: z.strictObject({ name: text, uuid: text, memory: whole, chassis_type: text, vmsystem: text }),
  bios: z.strictObject({
    smanufacturer: text,
    smodel: text,
    ssn: text,
    skunumber: text,
    mmanufacturer: text,
    mmodel: text,
    msn: text,
    bmanufacturer: text,
    bversion: text,
    bdate: date,
    enclosureserial: text,
    assettag: text,
  }),
  cpus: z.array(
    z.strictObject({
      name: text,
      manufacturer: text,
      core: whole,
      corecount: whole,
      thread: whole,
      speed: whole,
      arch: z
        .string()
        .regex(/^(mips|mips64|alpha|sparc|sparc64|m68k|i386|x86_64|powerpc|powerpc64|arm.*|aarch64)$/)
        .optional(),
      familynumber: text,
      model: text,
      stepping: whole,
    }),
  ),
  memories: z.array(
    z.strictObject({
      capacity: whole,
      caption: text,
      description: text,
      formfactor: text,
      manufacturer: text,
      model: text,
      serialnumber: text,
      speed: text,
      type: text,
      numslots: whole,
    }),
  ),
  storages: z.array(
    z.strictObject({
      name: text,
      model: text,
      manufacturer: text,
      serial: text,
      wwn: text,
      firmware: text,
      disksize: whole,
      interface: z
        .string()
        .regex(/^(SCSI|HDC|IDE|USB|1394|SATA|SAS|ATAPI)$/)
        .optional(),
      description: text,
      type: text,
    }),
  ),
  batteries: z.array(
    z.strictObject({
      name: text,
      manufacturer: text,
      serial: text,
      chemistry: text,
      capacity: whole,
      real_capacity: whole,
      voltage: whole,
    }),
  ),
  monitors: z.array(z.strictObject({ caption: text, name: text, manufacturer: text, serial: text, description: text })),
  networks: z.array(
    z.strictObject({
      description: z.string().min(1),
      status: z.enum(['up', 'down']),
      mac: text,
      type: z
        .string()
        .regex(/^(ethernet|wifi|infiniband|aggregate|alias|dialup|loopback|bridge|fibrechannel|bluetooth)$/)
        .optional(),
      manufacturer: text,
      model: text,
      speed: text,
    }),
  ),
  videos: z.array(z.strictObject({ name: text, chipset: text, memory: whole })),
})

export const glpiFieldRules = z.strictObject({
  action: z.literal('inventory'),
  itemtype: z.literal('Computer'),
  deviceid: z.string().min(1),
  tag: text,
  content,
})
