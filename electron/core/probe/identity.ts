import type { IdentityFacts, SerialSource } from '../../../shared/domain/machine-facts.ts'
import { appleModelName } from './apple-models.ts'
import { makerName } from './maker-names.ts'
import { lenovoModel, modelName } from './model-names.ts'
import type { Smbios } from './smbios.ts'

export type SerialWitnesses = {
  system: string | null
  chassis: string | null
  board: string | null
  uuid: string | null
  /** Address of a wired interface of the board: it does not leave with a card. */
  wiredMac: string | null
}

/** The first serial of the chain that says something, and where it was read. Placeholders must be gone already. */
export function chooseSerial(told: SerialWitnesses): { serial: string | null; serialSource: SerialSource | null } {
  const chain: [SerialSource, string | null][] = [
    ['system', told.system],
    ['chassis', told.chassis],
    ['board', told.board],
    ['uuid', told.uuid],
    ['mac', told.wiredMac],
  ]
  for (const [serialSource, serial] of chain) if (serial !== null) return { serial, serialSource }
  return { serial: null, serialSource: null }
}

/** Identity as the firmware's tables give it. The wired address is not in them: `chooseSerial` again once it is known. */
export function identityFrom(smbios: Smbios): IdentityFacts {
  const { system, chassis, boards, bios } = smbios
  const names = namesFrom(smbios)
  return {
    ...names,
    version: system.version,
    family: system.family,
    sku: system.sku,
    ...chooseSerial({
      system: system.serial,
      chassis: chassis[0]?.serial ?? null,
      board: boards[0]?.serial ?? null,
      uuid: system.uuid,
      wiredMac: null,
    }),
    uuid: system.uuid,
    ownerAssetTag: chassis[0]?.assetTag ?? boards[0]?.assetTag ?? null,
    isVirtual: isVirtualMachine(smbios) ? true : bios.version === null && system.product === null ? null : false,
  }
}

type Names = Pick<IdentityFacts, 'manufacturer' | 'model' | 'productCode'>

function namesFrom({ system, boards }: Smbios): Names {
  const board = boards[0]
  const maker = makerName(system.manufacturer)
  if (maker === 'Lenovo') {
    const { model, productCode } = lenovoModel(system)
    if (model !== null) return { manufacturer: maker, model, productCode }
  }
  const appleName = maker === 'Apple' ? appleModelName(system.product) : null
  if (appleName !== null) return { manufacturer: maker, model: appleName, productCode: system.product }
  const model = modelName(system.product, system.manufacturer)
  const boardMaker = makerName(board?.manufacturer ?? null)
  if (model !== null) return { manufacturer: maker ?? boardMaker, model, productCode: null }
  // A board sold without a machine around it leaves the system fields to nobody: then the board is the machine's name.
  const boardModel = modelName(board?.product ?? null, board?.manufacturer ?? null)
  const manufacturer = boardModel === null ? (maker ?? boardMaker) : (boardMaker ?? maker)
  return { manufacturer, model: boardModel, productCode: null }
}

const virtualNames =
  /\b(?:vmware|virtualbox|qemu|bochs|kvm|xen|hvm domu|parallels|virtual machine|virtual platform|bhyve|openstack|google compute engine|amazon ec2)\b/i

function isVirtualMachine({ bios, system }: Smbios): boolean {
  return bios.isVirtual || virtualNames.test(`${system.manufacturer ?? ''} ${system.product ?? ''}`)
}
