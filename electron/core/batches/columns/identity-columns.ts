import { code, day, number, text } from './column.ts'

/** Which machine it is, and where it came from. */
export const identityColumns = {
  batch: text(({ batch }) => batch.name),
  assetTag: code(({ frozen }) => frozen.machine.assetTag),
  donor: text(({ frozen }) => frozen.summary.donorName),
  donorAssetTag: code(({ frozen }) => frozen.reading?.facts.identity.ownerAssetTag ?? null),
  receivedOn: day(({ frozen }) => frozen.intake.receivedOn),
  kind: text(({ frozen, words }) =>
    frozen.summary.kind === null ? null : words(`codes.machineKind.${frozen.summary.kind}`),
  ),
  formFactor: text(({ frozen }) => frozen.reading?.facts.chassis.type ?? null),
  manufacturer: text(({ frozen }) => frozen.summary.manufacturer),
  model: text(({ frozen }) => frozen.summary.model),
  productCode: code(({ frozen }) => frozen.reading?.facts.identity.productCode ?? null),
  serial: code(({ frozen }) => frozen.summary.serial),
  madeYear: number(({ frozen }) => {
    const released = frozen.reading?.facts.bios.releasedOn ?? null
    return released === null ? null : Number(released.slice(0, 4))
  }),
} as const
