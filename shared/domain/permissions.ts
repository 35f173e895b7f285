import type { OperatorRole } from './actor.ts'

/**
 * Who may ask what. `anyone`: before anybody said who works here. `present`: somebody works here, even when the screen is
 * locked, because a wall of running erasures must stay readable. `technician`: whoever works here, unlocked.
 * `manager`: what binds the workshop, shows how people work or lets secrets out.
 */
export type PermissionRule = 'anyone' | 'present' | OperatorRole

/** One line for every procedure of the contract; a procedure without a line is refused to everybody. */
export const permissions = {
  'session.view': 'anyone',
  'session.join': 'anyone',
  'session.switchOperator': 'anyone',
  'session.signIn': 'anyone',
  'session.signInByBadge': 'anyone',
  'session.lock': 'present',
  'session.stillHere': 'present',
  'session.setOrganisation': 'manager',
  'people.view': 'manager',
  'people.add': 'manager',
  'people.setRole': 'manager',
  'people.setPin': 'manager',
  'people.setBadge': 'manager',
  'people.setWorking': 'manager',
  'people.setSignIn': 'manager',
  'people.changeOwnPin': 'technician',
  'backups.view': 'technician',
  'backups.take': 'technician',
  'backups.places': 'manager',
  'backups.setPlace': 'manager',
  'backups.forgetPlace': 'manager',

  'campaigns.list': 'technician',
  'campaigns.create': 'manager',
  'campaigns.setErasePolicy': 'manager',
  'donors.list': 'technician',
  'donors.create': 'technician',
  'donors.update': 'technician',
  'intakes.list': 'technician',
  'intakes.page': 'technician',
  'intakes.create': 'technician',
  'intakes.update': 'technician',
  'intakes.examineList': 'technician',
  'intakes.acceptList': 'technician',
  'intakes.receive': 'technician',
  'intakes.refuse': 'technician',
  'intakes.takeBackRefusal': 'technician',

  'machines.list': 'technician',
  'machines.page': 'technician',
  'machines.recent': 'technician',
  'machines.scan': 'technician',
  'machines.register': 'technician',
  'machines.decideKind': 'technician',
  'machines.journal': 'technician',

  'park.page': 'technician',
  'park.figures': 'technician',
  'park.ids': 'technician',
  'park.export': 'technician',
  'park.putInBatch': 'technician',
  'park.views': 'technician',
  'park.saveView': 'technician',
  'park.removeView': 'technician',

  'readings.preview': 'technician',
  'readings.keep': 'technician',
  'readings.reparse': 'technician',
  'readings.evidence': 'technician',
  'collection.view': 'technician',
  'collection.open': 'technician',
  'collection.close': 'technician',
  'collection.arrivals': 'technician',
  'collection.script': 'technician',
  'collection.importFile': 'technician',
  'collection.dismiss': 'technician',
  'imports.examine': 'technician',

  'checklist.record': 'technician',
  'checklist.undo': 'technician',
  'checklist.photo': 'technician',
  'checklist.confirmNoDrive': 'technician',
  'checklist.recordDriveAbsent': 'technician',
  'checklist.waive': 'manager',
  'checklist.takeBackWaiver': 'manager',
  'checklist.recordPart': 'technician',
  'checklist.takeBackPart': 'technician',
  'checklists.list': 'technician',
  'checklists.save': 'manager',
  'grades.sheet': 'technician',
  'grades.addFinding': 'technician',
  'grades.removeFinding': 'technician',
  'grades.restoreFinding': 'technician',
  'grades.addPhoto': 'technician',
  'grades.photo': 'technician',
  'grades.give': 'technician',
  'testing.state': 'technician',
  'testing.power': 'technician',
  'testing.unfinished': 'technician',
  'testing.start': 'technician',
  'testing.cancel': 'technician',
  'testing.endUsbPorts': 'technician',

  'erasures.examineLog': 'technician',
  'erasures.recordRun': 'technician',
  'erasures.recordDestruction': 'technician',
  'erasing.drives': 'technician',
  'erasing.plan': 'technician',
  'erasing.confirm': 'technician',
  'erasing.jobs': 'present',
  'erasing.job': 'technician',
  'erasing.stop': 'technician',
  'erasing.resume': 'technician',
  'erasing.giveUp': 'technician',

  'batches.list': 'technician',
  'batches.create': 'technician',
  'batches.page': 'technician',
  'batches.add': 'technician',
  'batches.remove': 'technician',
  'batches.close': 'manager',
  'batches.addByRule': 'technician',
  'batches.export': 'technician',
  'batches.archive': 'technician',

  'allocation.page': 'technician',
  'allocation.propose': 'manager',
  'allocation.accept': 'manager',
  'allocation.allocate': 'manager',
  'allocation.release': 'manager',
  'allocation.setPinned': 'manager',
  'allocation.ban': 'manager',
  'allocation.liftBan': 'manager',
  'allocation.takeBack': 'manager',
  'allocation.exportList': 'technician',
  'allocation.examineList': 'manager',
  'allocation.acceptList': 'manager',
  'beneficiaries.list': 'technician',
  'beneficiaries.create': 'technician',
  'beneficiaries.update': 'technician',
  'beneficiaries.examineList': 'technician',
  'beneficiaries.acceptList': 'technician',
  'requests.list': 'technician',
  'requests.create': 'technician',
  'requests.update': 'technician',
  'requests.withdraw': 'technician',
  'requests.takeUpAgain': 'technician',
  'requests.examineList': 'technician',
  'requests.acceptList': 'technician',

  'documents.issueLabel': 'technician',
  'documents.issueCertificate': 'technician',
  'documents.issueReport': 'technician',
  'documents.verifyPayload': 'technician',
  'documents.commandSheet': 'technician',
  'documents.file': 'technician',
  'labels.setup': 'technician',
  'labels.preview': 'technician',
  'labels.print': 'technician',
  'labels.jobs': 'technician',
  'labels.answer': 'technician',
  'labels.file': 'technician',
  'labels.setSheet': 'technician',
  'labels.checkPrinter': 'technician',
  'labels.queues': 'manager',
  'labels.savePrinter': 'manager',
  'labels.removePrinter': 'manager',
  'labels.testPage': 'manager',
  'labels.setLogo': 'manager',
  'proof.verifyFile': 'technician',
  'proof.identity': 'technician',
  'proof.issuerFile': 'technician',
  'proof.exportKeys': 'manager',
  'proof.restoreKeys': 'manager',
  'proof.replaceKeys': 'manager',
  'proof.importCertificate': 'manager',

  'figures.tests': 'manager',

  'network.view': 'technician',
  'network.open': 'manager',
  'network.close': 'manager',
  'network.inviteBench': 'manager',
  'network.sendAway': 'manager',
  'network.allowErasing': 'manager',
  'network.seenBenches': 'technician',
  'network.testedMachine': 'technician',
  'network.openTests': 'technician',
  'network.closeTests': 'technician',
  // The machine on the table goes on with its tests while the bench is locked.
  'testedMachine.view': 'present',
  'testedMachine.record': 'present',
  'testedMachine.undo': 'present',
  'testedMachine.changes': 'present',
  'testedMachine.leave': 'present',

  'system.doctor': 'technician',
  'system.audit': 'technician',
  'system.changes': 'anyone',
} as const satisfies Record<string, PermissionRule>

/** Who asks: `null` = nobody said so yet. A `role` of `null` looks as a technician does and is nobody's. */
export type Caller = { role: OperatorRole | null; isLocked: boolean } | null
export type PermissionRefusal = 'NO_RULE' | 'OPERATOR_NEEDED' | 'SESSION_LOCKED' | 'MANAGER_NEEDED'

export function ruleOf(procedure: string): PermissionRule | null {
  const known: Record<string, PermissionRule> = permissions
  return Object.hasOwn(known, procedure) ? (known[procedure] ?? null) : null
}

/** Why the caller may not ask this, or `null`. */
export function permissionRefusal(rule: PermissionRule | null, caller: Caller): PermissionRefusal | null {
  if (rule === null) return 'NO_RULE'
  if (rule === 'anyone') return null
  if (caller === null) return 'OPERATOR_NEEDED'
  if (rule === 'present') return null
  if (caller.isLocked) return 'SESSION_LOCKED'
  if (rule === 'technician' || caller.role === 'manager') return null
  return caller.role === null ? 'OPERATOR_NEEDED' : 'MANAGER_NEEDED'
}
