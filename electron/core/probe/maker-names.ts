/**
 * One name a maker: firmware spells the same company in many ways, sometimes within one machine.
 * The first pattern that matches the told name wins.
 */
const makers: [RegExp, string][] = [
  [/^(?:hp|hpe|hewlett[- ]packard(?: .*)?|hp inc|hp enterprise|hp[- ]pavilion)$/i, 'HP'],
  [/^asus(?:tek)?\b/i, 'ASUS'],
  [/^dell\b/i, 'Dell'],
  [/^lenovo/i, 'Lenovo'],
  [/^(?:micro-star|msi\b)/i, 'MSI'],
  [/^giga-?byte\b/i, 'Gigabyte'],
  [/^samsung electronics/i, 'Samsung'],
  [/^toshiba/i, 'Toshiba'],
  [/^fujitsu siemens/i, 'Fujitsu Siemens'],
  [/^fujitsu/i, 'Fujitsu'],
  // The board maker signed with its web site.
  [/^abit\b|\babit\.com\b/i, 'ABIT'],
  [/^acer\b/i, 'Acer'],
  [/^apple\b/i, 'Apple'],
  [/^asrock industrial/i, 'ASRock Industrial'],
  [/^asrock/i, 'ASRock'],
  [/^biostar/i, 'Biostar'],
  [/^chuwi/i, 'Chuwi'],
  [/^clevo/i, 'Clevo'],
  [/^compaq/i, 'Compaq'],
  [/^dfi\b/i, 'DFI'],
  [/^(?:ecs|elitegroup)\b/i, 'ECS'],
  [/^epox\b/i, 'EPoX'],
  [/^foxconn/i, 'Foxconn'],
  [/^huanan/i, 'Huanan'],
  [/^huawei/i, 'Huawei'],
  [/^intel\(r\) client systems/i, 'Intel Client Systems'],
  [/^intel\b/i, 'Intel'],
  [/^jetway/i, 'Jetway'],
  [/^medion/i, 'Medion'],
  [/^microsoft\b/i, 'Microsoft'],
  [/^nec\b/i, 'NEC'],
  [/^packard ?bell/i, 'Packard Bell'],
  [/^panasonic|^matsushita/i, 'Panasonic'],
  [/^pc ?specialist/i, 'PC Specialist'],
  [/^pegatron/i, 'Pegatron'],
  [/^positivo/i, 'Positivo'],
  [/^raspberry ?pi/i, 'Raspberry Pi Foundation'],
  [/^seeed ?studio/i, 'Seeed Studio'],
  [/^shuttle\b/i, 'Shuttle'],
  [/^sony\b/i, 'Sony'],
  [/^super ?micro/i, 'Supermicro'],
  [/^system76/i, 'System76'],
  [/^tuxedo/i, 'TUXEDO'],
  [/^vmware/i, 'VMware'],
  [/^wortmann/i, 'Wortmann AG'],
  [/^ami corporation|^american megatrends/i, 'AMI'],
]

const legalForms =
  /[\s,.]+(?:inc|incorporated|corp|corporation|co|company|ltd|llc|gmbh|s\.?a|s\.?p\.?a|s\.?r\.?l|k\.?k|b\.?v|pte|pvt)\.?$/i

/** The name a person would say for a told maker: "Dell Inc." → "Dell". `null` stays `null`. */
export function makerName(told: string | null): string | null {
  if (told === null) return null
  const known = makers.find(([pattern]) => pattern.test(told))
  if (known) return known[1]
  let name = told.replace(/\((?:r|tm|c)\)/gi, '').trim()
  for (
    let shorter = name.replace(legalForms, '');
    shorter !== name && shorter !== '';
    shorter = name.replace(legalForms, '')
  ) {
    name = shorter
  }
  return name.replace(/[\s,]+$/, '') || told
}
