import type { EraseRights, NoEraseRights } from '../../../../shared/contract/erasing.contract.ts'

export function canErase(rights: EraseRights): rights is Exclude<EraseRights, NoEraseRights> {
  return rights !== 'none' && rights !== 'no-helper' && rights !== 'unsupported'
}
