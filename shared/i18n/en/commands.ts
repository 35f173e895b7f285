import type { commands as fr } from '../fr/commands.ts'
import type { Translated } from '../translated.ts'

export const commands = {
  usage: 'Usage: etabli COMMAND [options]',
  options:
    'Options: --json, --data FOLDER, --lang fr|en, --operator NAME, --out FILE.\nErasing: --level clear|purge, --method TECHNIQUE, --verify full|sample, --reason WHY, --resume ERASURE, --training.\nExit codes: 0 done (erase: erased and verified) · 1 error · 2 wrong command · 3 refused, nothing was changed\n  · 4 verification failed · 5 interrupted or partial · 6 unknown issuer.',
  list: {
    scan: { line: 'scan', what: 'read this machine, keeping nothing' },
    machines: { line: 'machines [WORDS]', what: 'list the machines, or those that the words find' },
    import: { line: 'import FILE|FOLDER…', what: 'take in an erasure log, or readings of other tools' },
    label: { line: 'label TAG', what: 'issue the label of a machine' },
    certificate: { line: 'certificate TAG', what: 'issue the erasure certificate of a machine' },
    verify: { line: 'verify FILE… [--trust ISSUER]', what: 'check a certificate, a record, an archive' },
    export: {
      line: 'export BATCH [--format csv|xlsx|json|archive|snipe-it|glpi|ereuse|nwipe-customers]',
      what: 'write a batch for a spreadsheet, another program, or as a sealed archive',
    },
    drives: {
      line: 'drives [--training]',
      what: 'list the drives of this bench, and what stands against erasing them',
    },
    erase: { line: 'erase DRIVE --serial SERIAL', what: 'erase a drive, read it back and judge it' },
    reparse: { line: 'reparse [--all]', what: 'parse the kept readings again with today’s parsers' },
    serve: {
      line: 'serve [--port N] [--lan] [--lan-address IP] [--lan-port N]',
      what: 'serve the application to this station; with --lan, to the local network too (--operator gives a code)',
    },
    'migrate-to-postgres': {
      line: 'migrate-to-postgres',
      what: 'move the workshop of the folder to the server that ETABLI_DATABASE_URL names',
    },
    doctor: { line: 'doctor', what: 'say what this bench lacks' },
  },
  tagNeeded: 'Give an asset tag or a serial number.',
  batchNeeded: 'Give the number or the name of a batch.',
  fileNeeded: 'Give the file to import.',
  noSuchMachine: 'No machine carries “{{tag}}”.',
  noSuchFormat: 'There is no such form of export. Forms: {{formats}}.',
  noSuchBatch: 'No batch is called “{{batch}}”.',
  reparsed: '{{looked}} readings parsed again, {{changed}} changed, {{unreadable}} whose evidence is missing.',
  operatorRefused: {
    PIN_NEEDED: 'Codes are asked here: give --operator NAME, and that person’s code in ETABLI_PIN.',
    UNKNOWN: 'Nobody works here under this name: give --operator NAME, and their code in ETABLI_PIN.',
  },
  unknownCommand: '“{{name}}” is not a command.',
  migrate: {
    addressNeeded: 'Give the address of the server: ETABLI_DATABASE_URL=postgres://name@server/database',
    NO_WORKSHOP: 'The folder {{folder}} holds no workshop.',
    SERVER_NOT_EMPTY: 'The database on the server is not empty: nothing was written to it. Make another.',
    COPY_DIFFERS: 'The copy of table {{table}} differs from the original: everything was undone on the server.',
    done: 'Workshop moved and compared, with {{evidenceCount}} pieces ({{megabytes}} MB). The folder has not changed: keep it as a backup. From now on start Établi with ETABLI_DATABASE_URL.',
  },
  drives: {
    none: 'No drive on this bench.',
    received: '{{assetTag}} · {{donor}}',
    recommended: 'Advised: {{technique}} ({{level}}). {{reason}}',
    nothing: 'Nothing can be done here: another port, another bench, or destruction.',
    missing: 'Packages missing on this bench: {{packages}}.',
  },
  erase: {
    driveNeeded: 'Give the drive: “etabli drives” lists them.',
    noDrive: 'No drive is called “{{drive}}” here.',
    wrongOption: '“{{value}}” makes no sense for {{option}}: {{choices}}.',
    noTechnique: 'This drive cannot be erased that way here. “etabli drives” says why.',
    plan: '{{technique}} · level {{level}} · {{verification}}',
    typeSerial: 'Type the serial number of the drive ({{model}}), then Enter: ',
    refused: 'Refused, nothing was written:',
    belowPolicy: 'The campaign asks for {{level}}. To accept less: --reason "why".',
    started: 'Erasure {{jobId}} started.',
    progress: '{{phase}} {{percent}} % · {{speed}} MB/s · {{remaining}} left',
    noJob: 'No interrupted erasure has the number {{jobId}}.',
    interrupted: 'Interrupted ({{reason}}). To resume it: etabli erase --resume {{jobId}} --serial SERIAL',
    judged: '{{serial}}: {{status}}.',
    training: 'Training went well: this is no erasure and cannot be certified.',
  },
  verify: {
    fileNeeded: 'Give the file to check.',
    notAnIssuer: 'This file makes no issuer known: {{path}}',
  },
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
