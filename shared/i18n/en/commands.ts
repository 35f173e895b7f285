import type { commands as fr } from '../fr/commands.ts'
import type { Translated } from '../translated.ts'

export const commands = {
  usage: 'Usage: etabli COMMAND [options]',
  options:
    'Options: --json, --data FOLDER, --lang fr|en, --operator NAME, --out FILE.\nExit codes: 0 done · 1 error · 2 wrong command · 3 refused, nothing was changed.',
  list: {
    scan: { line: 'scan', what: 'read this machine, keeping nothing' },
    machines: { line: 'machines [WORDS]', what: 'list the machines, or those that the words find' },
    import: { line: 'import FILE|FOLDER…', what: 'take in an erasure log, or readings of other tools' },
    label: { line: 'label TAG', what: 'issue the label of a machine' },
    certificate: { line: 'certificate TAG', what: 'issue the erasure certificate of a machine' },
    export: { line: 'export BATCH', what: 'write the CSV of a batch' },
    reparse: { line: 'reparse [--all]', what: 'parse the kept readings again with today’s parsers' },
    serve: { line: 'serve [--port N]', what: 'serve the application to a browser of this bench' },
    doctor: { line: 'doctor', what: 'say what this bench lacks' },
  },
  tagNeeded: 'Give an asset tag or a serial number.',
  batchNeeded: 'Give the number or the name of a batch.',
  fileNeeded: 'Give the file to import.',
  noSuchMachine: 'No machine carries “{{tag}}”.',
  noSuchBatch: 'No batch is called “{{batch}}”.',
  reparsed: '{{looked}} readings parsed again, {{changed}} changed, {{unreadable}} whose evidence is missing.',
  unknownCommand: '“{{name}}” is not a command.',
  file: {
    ENOENT: 'No such file or folder: {{path}}',
    EACCES: 'Access denied: {{path}}',
    EISDIR: 'This is a folder, not a file: {{path}}',
    ENOSPC: 'No space left to write: {{path}}',
    EROFS: 'This folder is read-only: {{path}}',
  },
  scan: {
    machine: 'Machine',
    serial: 'Serial number',
    kind: 'Kind',
    cpu: 'Processor',
    memory: 'Memory',
    drive: 'Drive',
    known: 'Already known: {{assetTag}}',
  },
  machines: {
    ready: 'ready',
    notReady_one: 'not ready ({{count}} reason)',
    notReady_other: 'not ready ({{count}} reasons)',
  },
  import: {
    recorded: '{{assetTag}} · {{drive}}: {{status}}.',
    alreadyRecorded: 'This log is already recorded for this drive. Nothing was changed.',
    choose:
      'Nothing was recorded: say which drive is meant (--machine TAG, --device NAME, --drive SERIAL, --reason "…").',
  },
} satisfies Translated<typeof fr>
