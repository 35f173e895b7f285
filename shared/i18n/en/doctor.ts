import type * as french from '../fr/doctor.ts'
import type { Translated } from '../translated.ts'

export const checkState: Translated<typeof french.checkState> = {
  ok: 'in order',
  warning: 'to look at',
  failed: 'at fault',
}

export const doctorMend: Translated<typeof french.doctorMend> = {
  NODE_VERSION: 'Start Établi by “npm start”: it brings the version that it needs.',
  NATIVE_MODULE: 'Run “npm ci” again in the folder of Établi.',
  DATA_FOLDER: 'Give this folder back to your account, or name another one by --data.',
  DISK_SPACE: 'Make room on this drive: 1 GB at least.',
  DATABASE: 'Run “etabli audit verify”, then restore the last good copy in an empty folder.',
  EVIDENCE: 'Settings, Backups: the files to be found again, and how.',
  BACKUP: 'Settings, Backups: “Back up now”.',
  BACKUP_ELSEWHERE: 'Settings, Backups: plug in a stick and choose a second place.',
  CODES: 'Settings, Operators: several people enter without a code; ask for codes.',
  RIGHTS: 'Start Établi with administrator rights, or install the package, which asks for them itself.',
  TOOL_DMIDECODE: 'Install it: sudo apt install dmidecode',
  TOOL_SMARTCTL: 'Install it: sudo apt install smartmontools',
  TOOL_LSBLK: 'Install it: sudo apt install util-linux',
  TOOL_NVME: 'Install it: sudo apt install nvme-cli',
  TOOL_HDPARM: 'Install it: sudo apt install hdparm',
  TOOL_NWIPE: 'Of use for several passes only: sudo apt install nwipe',
  CHROMIUM: 'Install it for the window without Electron: sudo apt install chromium',
  ELECTRON: 'Optional: without it the same page opens in Chromium.',
}

export const doctor: Translated<typeof french.doctor> = {
  NODE_VERSION: 'Node version',
  NATIVE_MODULE: 'SQLite native module',
  DATA_FOLDER: 'Data folder',
  DISK_SPACE: 'Free space',
  DATABASE: 'Database',
  EVIDENCE: 'Evidence (readings, logs, photos)',
  BACKUP: 'Backup on this bench',
  BACKUP_ELSEWHERE: 'Backup away from this bench',
  CODES: 'Operators’ codes',
  RIGHTS: 'Rights',
  TOOL_DMIDECODE: 'dmidecode (board, memory)',
  TOOL_SMARTCTL: 'smartctl (drive health)',
  TOOL_LSBLK: 'lsblk (drives)',
  TOOL_NVME: 'nvme-cli (NVMe drives)',
  TOOL_HDPARM: 'hdparm (hidden areas, ATA erase)',
  TOOL_NWIPE: 'nwipe (multi-pass erase)',
  CHROMIUM: 'Chromium (application window)',
  ELECTRON: 'Electron (desktop application)',
}
