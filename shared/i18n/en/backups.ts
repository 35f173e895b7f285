import type { backups as french, audit as frenchAudit } from '../fr/backups.ts'
import type { Translated } from '../translated.ts'

export const backups: Translated<typeof french> = {
  title: 'Backups',
  hint: 'A verified copy at each start, every day and before each update.',
  lastGood: 'Last good copy',
  never: 'None yet',
  lastElsewhere: 'Last copy away from this bench',
  takeNow: 'Back up now',
  old: 'The last good copy is old. Back up now.',
  oldElsewhere: 'Nothing recent away from this bench: a theft or a fire would take the workshop.',
  noPlace: 'No second place: everything is on this bench.',
  place: 'Second place',
  choosePlace: 'Choose a second place…',
  forgetPlace: 'Stop copying there',
  noPlaces: 'Nothing is plugged in: plug in a USB stick or a drive, then search again.',
  searchPlaces: 'Search again',
  free: '{{size}} free',
  passphrase: 'Passphrase',
  passphraseHint:
    '10 characters at least. It closes what leaves this bench, and is kept nowhere: write it down elsewhere. Without it nothing can be restored.',
  usePlace: 'Copy here',
  copies: 'Copies on this bench',
  verified: 'verified',
  notVerified: 'not verified',
  onServer: 'The workshop is on a server: the server’s backups are what counts.',
  reason: { start: 'at start', daily: 'of the day', 'before-migration': 'before an update', asked: 'asked for' },
  taken: {
    good: 'Verified copy: {{name}}',
    DAMAGED: 'The copy {{name}} is damaged: look at the space or the drive of this bench.',
    COUNTS_DIFFER: 'The copy {{name}} does not hold everything.',
    CHAIN_BROKEN: 'The copy {{name}} carries a broken log: run “etabli audit verify”.',
    HERE_FULL: 'No copy: the drive of this bench is full. Make room, then back up.',
    NOT_TAKEN: 'No copy: it could not be written on this bench. Run “etabli doctor”.',
  },
  evidenceMissing_one: '{{count}} piece of evidence is missing from the “evidence” folder.',
  evidenceMissing_other: '{{count}} pieces of evidence are missing from the “evidence” folder.',
  evidenceAltered_one: '{{count}} piece of evidence was altered in the “evidence” folder.',
  evidenceAltered_other: '{{count}} pieces of evidence were altered in the “evidence” folder.',
  evidenceMend:
    'Backups go on without these files. To find them again: restore an older archive in an empty folder, and copy them from there.',
  copyProblem: {
    DAMAGED: 'This copy is damaged: take the one before.',
    COUNTS_DIFFER: 'This copy does not hold everything: take the one before.',
    CHAIN_BROKEN: 'The log of this copy is broken: take the one before.',
  },
  placeProblem: {
    PLACE_MISSING: 'The second place is not there: plug it in.',
    PLACE_FULL: 'The second place is full.',
    PLACE_READ_ONLY: 'The second place cannot be written.',
    SAME_DRIVE:
      'The second place is on the very drive of this bench: nothing is copied there. Plug the stick or the drive in again, or choose another place.',
    KEY_MISSING:
      'The passphrase kept for the second place cannot be read here: choose the second place again, with its passphrase.',
    HERE_FULL: 'The archive could not be made ready: the drive of this bench is full.',
    HERE_UNREADABLE: 'The archive could not be made ready on this bench. Run “etabli doctor”.',
    NOT_READ_BACK: 'The copy written to the second place cannot be read back: take another stick or drive.',
  },
  archiveProblem: {
    NOT_AN_ARCHIVE: 'This file is no archive of Établi.',
    WRONG_PASSPHRASE: 'The passphrase does not open this archive.',
    CUT_SHORT: 'The archive is cut short: take another one.',
    ALTERED: 'The archive was altered: take another one.',
  },
  askPassphrase: 'Passphrase:',
  passphraseNeeded: 'Give a passphrase of 10 characters at least (or ETABLI_PASSPHRASE).',
  restoredMend:
    'The restored workshop is without these files. If they still exist, copy them: from the “evidence” folder of the former bench, or of an older archive restored in another empty folder.',
  leftOut: 'Not in the archive, for it is missing or unreadable on this bench: {{name}}',
  sent: 'Archive written and read back: {{path}}',
  sourceNeeded: 'Give the “.etabli” archive, or a copy of the “backups” folder, and --data EMPTY_FOLDER.',
  notEmpty: 'The folder {{folder}} is not empty: give another one by --data.',
  restored:
    'Workshop restored in {{folder}}: {{machines}} machines, {{documents}} documents, {{evidence}} pieces of evidence, {{audit}} entries of the log. The database is verified.',
  restoredWhole: 'All evidence is there, and verified.',
  unfinished:
    'This database was not closed: what was written last is still beside it, in its journal (“-wal”). Close Établi, or take a copy from the “backups” folder.',
}

export const audit: Translated<typeof frenchAudit> = {
  usage: 'Usage: etabli audit verify [HASH]',
  whole: 'Log whole: {{count}} entries, nothing altered, inserted or removed. Head hash {{hash}}',
  broken: 'Log broken: {{count}} faults.',
  verified: 'Chain verified just now: {{entries}} entries, nothing altered, inserted or removed',
  problem: {
    ALTERED: 'Entry {{sequence}}: its content was altered.',
    MISSING: 'Entry {{sequence}}: an entry before it is missing, or it is out of its place.',
    NOT_CHAINED: 'Entry {{sequence}}: it does not follow the one before it.',
    HEAD_DIFFERS: 'The end of the log (entry {{sequence}}) is not the one that was kept.',
  },
  knownHash: 'The given hash is that of entry {{sequence}}: nothing before it was rewritten.',
  unknownHash: 'No entry bears the given hash.',
}
