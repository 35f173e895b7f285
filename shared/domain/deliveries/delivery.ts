/** Hand-over of one beneficiary's machines: one paper, two copies. */
export type Delivery = {
  id: string
  campaignId: string
  beneficiaryId: string
  number: number
  plannedOn: string | null
  carrier: string | null
  /** When it travels by sea or air. */
  shippedOn: string | null
  note: string | null
  createdAt: string
  /** Set with the signed copy or a person's word; from then on its machines are given. */
  deliveredAt: string | null
  /** Photo or scan of the signed copy, in the evidence store. */
  signedCopySha256: string | null
}

export type DeliveredMachine = {
  deliveryId: string
  machineId: string
  /** Box or pallet, from 1. */
  packageNumber: number
  returnedAt: string | null
  returnReason: string | null
  replacedByMachineId: string | null
}
