import type { CheckState, DoctorCheckCode } from '../../contract/system.contract.ts'

type Words<Code extends string> = Record<Code, string>

/** What the bench says of itself: each check, how it stands, and how it is mended. */
export const checkState = { ok: 'en ordre', warning: 'à voir', failed: 'en défaut' } satisfies Words<CheckState>

export const doctorMend = {
  NODE_VERSION: 'Lancez Établi par « npm start » : il apporte la version qu’il lui faut.',
  NATIVE_MODULE: 'Relancez « npm ci » dans le dossier d’Établi.',
  DATA_FOLDER: 'Rendez ce dossier à votre compte, ou donnez-en un autre par --data.',
  DISK_SPACE: 'Libérez de la place sur ce support : au moins 1 Go.',
  DATABASE: 'Lancez « etabli audit verify », puis restaurez la dernière bonne copie dans un dossier vide.',
  EVIDENCE: 'Réglages, Sauvegardes : les fichiers à retrouver, et comment.',
  BACKUP: 'Réglages, Sauvegardes : « Sauvegarder maintenant ».',
  BACKUP_ELSEWHERE: 'Réglages, Sauvegardes : branchez une clé et choisissez une seconde place.',
  CODES: 'Réglages, Opérateurs : plusieurs personnes entrent sans code ; demandez les codes.',
  RIGHTS: 'Lancez Établi avec des droits d’administrateur, ou installez le paquet, qui les demande lui-même.',
  TOOL_DMIDECODE: 'Installez-le : sudo apt install dmidecode',
  TOOL_SMARTCTL: 'Installez-le : sudo apt install smartmontools',
  TOOL_LSBLK: 'Installez-le : sudo apt install util-linux',
  TOOL_NVME: 'Installez-le : sudo apt install nvme-cli',
  TOOL_HDPARM: 'Installez-le : sudo apt install hdparm',
  TOOL_NWIPE: 'Utile seulement pour plusieurs passes : sudo apt install nwipe',
  CHROMIUM: 'Installez-le pour la fenêtre sans Electron : sudo apt install chromium',
  ELECTRON: 'Facultatif : sans lui, la même page s’ouvre dans Chromium.',
} satisfies Words<DoctorCheckCode>

export const doctor = {
  NODE_VERSION: 'Version de Node',
  NATIVE_MODULE: 'Module natif SQLite',
  DATA_FOLDER: 'Dossier des données',
  DISK_SPACE: 'Espace libre',
  DATABASE: 'Base de données',
  EVIDENCE: 'Preuves (relevés, journaux, photos)',
  BACKUP: 'Sauvegarde de ce poste',
  BACKUP_ELSEWHERE: 'Sauvegarde hors de ce poste',
  CODES: 'Codes des opérateurs',
  RIGHTS: 'Droits',
  TOOL_DMIDECODE: 'dmidecode (carte mère, mémoire)',
  TOOL_SMARTCTL: 'smartctl (santé des supports)',
  TOOL_LSBLK: 'lsblk (supports)',
  TOOL_NVME: 'nvme-cli (supports NVMe)',
  TOOL_HDPARM: 'hdparm (zones cachées, effacement ATA)',
  TOOL_NWIPE: 'nwipe (effacement à plusieurs passes)',
  CHROMIUM: 'Chromium (fenêtre de l’application)',
  ELECTRON: 'Electron (application de bureau)',
} satisfies Words<DoctorCheckCode>
