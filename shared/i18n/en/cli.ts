import type { cli as fr } from '../fr/cli.ts'
import type { Translated } from '../translated.ts'

export const cli = {
  failed: 'Failed: {{message}}',
  start: {
    opened: {
      desktop: 'Établi opens in its window.',
      appWindow: 'Établi opens in a window of {{browser}}: {{reason}}.',
      address: 'Établi is at this address, which opens once only: {{address}} ({{reason}}).',
    },
    reason: {
      ASKED_FOR: 'asked for by ETABLI_SHELL',
      NO_DISPLAY: 'no display here',
      OFFLINE: 'the Electron window is not installed and the network does not answer',
      FETCH_FAILED: 'the Electron window is not installed and could not be downloaded in time',
      FETCH_FAILED_LATELY: 'the Electron window is not installed and could not be downloaded in the last 24 hours',
      BUILD_FAILED: 'the Electron window could not be prepared',
      DESKTOP_FAILED: 'the Electron window could not open',
      NO_BROWSER: 'no browser of the Chromium family found',
      BROWSER_FAILED: 'the browser could not open',
    },
    newAddress: 'New address: {{address}}',
    pressEnter: 'Enter: a new address. Ctrl+C: stop.',
    asRoot: 'Warning: run as administrator, {{browser}} opens without its sandbox.',
    building: 'Preparing the page…',
    fetching: 'Downloading the Electron window ({{seconds}} s at most)…',
    buildFailed: 'The page could not be prepared: {{detail}}',
    noPage: 'The page is not prepared yet: run "npm start" once.',
    badChoice: 'ETABLI_SHELL is "{{value}}": only web and desktop mean something.',
    failure: {
      title: 'Établi could not start',
      NEWER_VERSION: 'The database comes from a newer version of Établi. Install that version.',
      DAMAGED:
        'The database is damaged; nothing was changed. Verified copies are in the “backups” folder beside it. Put the last one in an empty folder with “npm run etabli -- restore COPY.sqlite --data EMPTY_FOLDER”, then start with that folder.',
      NOT_A_DATABASE: 'The file of the database is not one. Put the last backup back in place.',
      READ_ONLY: 'The database cannot be written. Check the rights on the data folder.',
      FULL: 'There is no room left for the database.',
      LOCKED: 'The database is open already: another window of Établi?',
      UNREADABLE: 'The database cannot be opened. Check the data folder and its rights.',
      MOVED_TO_SERVER:
        'The workshop of this folder is on a server now. Start with its address in ETABLI_DATABASE_URL; what came before the move stays in the copies of the “backups” folder.',
      UNREACHABLE:
        'The PostgreSQL server does not answer. Check the network and the address given by ETABLI_DATABASE_URL.',
      ACCESS_REFUSED:
        'The PostgreSQL server refuses this name or password. Check the address given by ETABLI_DATABASE_URL.',
      NO_SUCH_DATABASE: 'The PostgreSQL server has no database of that name. Make it first, empty and in UTF-8.',
      NOT_DURABLE:
        'This PostgreSQL server is set to forget when the power fails (fsync or synchronous_commit). Set both to “on”.',
      NOT_UTF8: 'This PostgreSQL database is not in UTF-8. Make another with the encoding UTF8.',
      UNKNOWN: 'An unexpected error happened.',
    },
    lost: {
      title: 'Établi has stopped',
      whatToDo: 'What was saved still is. An erasure that was running will resume where it was.',
      relaunch: 'Start again',
      quit: 'Quit',
    },
    locked: {
      title: 'This page opens only from the workshop',
      whatToDo:
        'Go back to the window where Établi was started: the address shown there opens once only. Press Enter in that window to get another one.',
    },
  },
} satisfies Translated<typeof fr>
