import type { MachineFacts } from './machine-facts.ts'

/** A machine of which nothing is known yet: every value looked for and not found. */
export function emptyMachineFacts(): MachineFacts {
  return {
    identity: {
      manufacturer: null,
      model: null,
      productCode: null,
      version: null,
      family: null,
      sku: null,
      serial: null,
      serialSource: null,
      uuid: null,
      ownerAssetTag: null,
      isVirtual: null,
    },
    chassis: { type: null, kind: null, manufacturer: null, model: null, serial: null },
    board: { manufacturer: null, model: null, version: null, serial: null },
    bios: { vendor: null, version: null, releasedOn: null },
    cpus: [],
    memory: { totalBytes: null, slotCount: null, maximumBytes: null, isEcc: null, modules: [] },
    drives: [],
    gpus: [],
    monitors: [],
    batteries: [],
    networkInterfaces: [],
    security: {
      tpmVersion: null,
      hasTpm: null,
      isSecureBootEnabled: null,
      isUefi: null,
      windowsKeyLastFive: null,
    },
    presence: {
      camera: null,
      touchScreen: null,
      wifi: null,
      bluetooth: null,
      fingerprintReader: null,
      opticalDrive: null,
    },
  }
}
