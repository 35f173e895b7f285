import { type Found, oneOfSeveral, part, stemOf } from './foreign-formats.ts'
import { isInxiKey } from './inxi-rows.ts'
import { smartctlDrive } from './smartctl-list.ts'

type Json = Record<string, unknown>

/** What parsed JSON is, by its shape; the file's name helps where shapes are alike. `null` for anything else. */
export function recogniseJson(value: unknown, fileName: string): Found | null {
  if (Array.isArray(value)) return recogniseList(value, fileName)
  return isObject(value) ? recogniseObject(value, fileName) : null
}

function recogniseObject(value: Json, fileName: string): Found | null {
  const has = (...names: string[]) => names.every((name) => name in value)
  if (value.format === 'etabli-collection') return { kind: 'collection' }
  if (isEreuse(value)) return { kind: 'whole', format: 'ereuse', pieceName: 'ereuse.json' }
  if (isObject(value.content) && (has('deviceid') || 'versionclient' in value.content)) {
    return { kind: 'whole', format: 'glpi', pieceName: 'glpi.json' }
  }
  if (isSmartctl(value)) return smartctlOf(value, fileName)
  if (Array.isArray(value.blockdevices)) return part('lsblk', 'lsblk.json')
  if (Array.isArray(value.lscpu)) return part('lscpu', 'lscpu.json')
  if (isLshwNode(value)) return part('lshw', 'lshw.json')
  if (has('mn', 'sn')) return nvme('nvme-id-ctrl', fileName)
  if (has('critical_warning') && (has('avail_spare') || has('data_units_read'))) return nvme('nvme-smart-log', fileName)
  if (Array.isArray(value.Devices)) return part('nvme-list', 'nvme-list.json')
  if (Object.keys(value).some((key) => /^SP[A-Za-z]{3,30}DataType$/.test(key))) {
    return part('system_profiler', 'system_profiler.json')
  }
  return ownPiece(fileName) ?? cimOf([value], fileName)
}

function recogniseList(items: unknown[], fileName: string): Found | null {
  const objects = items.filter(isObject)
  const [first] = objects
  if (first === undefined) return null
  if (objects.some((one) => Object.keys(one).some(isInxiKey))) return part('inxi', 'inxi.json')
  if (objects.some(({ type, features }) => (type === 'I' || type === 'P') && isObject(features))) {
    return { kind: 'whole', format: 'peracotta', pieceName: 'peracotta.json' }
  }
  if (isSmartctl(first)) {
    if (objects.length === 1) return smartctlOf(first, fileName)
    return part('smartctl-list', 'smartctls.json')
  }
  if ('ifname' in first) return part('ip-link', 'ip-link.json')
  if (objects.some(isLshwNode)) return part('lshw', 'lshw.json')
  return cimOf(objects, fileName)
}

function isEreuse(value: Json): boolean {
  if (value.type === 'Snapshot' || value.type === 'WebSnapshot') return true
  const tools = ['lshw', 'dmidecode', 'inxi', 'smartctl', 'smart', 'hwinfo']
  const holdsTools = (part: unknown) => isObject(part) && tools.some((tool) => tool in part)
  if (holdsTools(value.data) || holdsTools(value.hwmd)) return true
  return (
    isObject(value.credentialSubject) && (Array.isArray(value.evidence) || holdsTools(value.credentialSubject.data))
  )
}

function isLshwNode(value: Json): boolean {
  const hasShape = typeof value.id === 'string' && typeof value.class === 'string'
  return hasShape && ['claimed', 'children', 'capabilities', 'configuration', 'handle'].some((name) => name in value)
}

function isSmartctl(value: Json): boolean {
  return isObject(value.smartctl) || (isObject(value.device) && 'protocol' in value.device && 'type' in value.device)
}

function smartctlOf(answer: Json, fileName: string): Found {
  const drive = smartctlDrive(answer) ?? stemOf(fileName, /^smartctl|^smart\b/i)
  return oneOfSeveral('smartctl', 'smartctl', drive, 'json')
}

function nvme(format: 'nvme-id-ctrl' | 'nvme-smart-log', fileName: string): Found {
  return oneOfSeveral(format, format, stemOf(fileName, /^(?:nvme[-_])?(?:id[-_]ctrl|smart[-_]log)/i), 'json')
}

/** The pieces of our own readings, which nothing else writes, are known by their names. */
export function ownPiece(fileName: string): Found | null {
  const [name] = /(?:presence|sysblock|sys-dmi|systeminformation)\.json$|sys-tree\.txt$/.exec(fileName) ?? []
  return name === undefined ? null : part('own', name)
}

const className =
  /(?:Win32|MSFT|MSAcpi|CIM)_[A-Za-z]{2,50}|Wmi[A-Za-z]{3,40}|Battery(?:StaticData|FullChargedCapacity|CycleCount|Status)/

/** One class of Windows' inventory, which names itself unless somebody left that out; then the file's name tells. */
function cimOf(instances: Json[], fileName: string): Found | null {
  const [first] = instances
  if (first === undefined) return null
  const cimClass = isObject(first.CimClass) ? first.CimClass.CimClassName : null
  const told = [cimClass, first.CreationClassName, first.__CLASS, fileName].map((one) =>
    typeof one === 'string' ? className.exec(one)?.[0] : undefined,
  )
  const name = told.find((one) => one !== undefined)
  return name === undefined ? null : cimPart(name)
}

export function cimPart(name: string): Found {
  return part('cim', `cim-${name}.json`)
}

export function cimClassIn(text: string): string | null {
  return className.exec(text)?.[0] ?? null
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
