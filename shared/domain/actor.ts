/** Who did it and where. Every change carries one. */
export type Actor = { operatorId: string; operatorName: string; benchId: string; benchName: string }

export const operatorRoles = ['manager', 'technician'] as const
export type OperatorRole = (typeof operatorRoles)[number]

export type Operator = { id: string; name: string; role: OperatorRole; createdAt: string }
export type Bench = { id: string; name: string }
