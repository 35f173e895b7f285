/** Who works, where, and what proves it. */
export type PeopleTables = {
  benches: { id: string; name: string; createdAt: string }
  operators: {
    id: string
    name: string
    nameKey: string
    role: string
    createdAt: string
    /** `null` = works here. */
    leftAt: string | null
  }
  /** What proves who somebody is; nothing of it can be read back. */
  operatorSecrets: { operatorId: string; pinHash: string | null; badgeKey: string | null; setAt: string }
  /** Failures since the last success, by operator, or of all unknown badges together. */
  signInTries: { key: string; failedCount: number; lastFailedAt: string }
  settings: { key: string; valueJson: string }
  /** Browsers elsewhere on the network that were let in; the secret itself is theirs alone. */
  networkClients: {
    id: string
    kind: string
    name: string
    benchId: string
    machineId: string | null
    operatorId: string
    secretSha256: string
    pairedAt: string
    expiresAt: string | null
    sentAwayAt: string | null
    sentAwayByName: string | null
  }
}
