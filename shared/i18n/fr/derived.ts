import type { BatteryVerdict } from '../../domain/battery.ts'
import type { ReadingDifference } from '../../domain/compare-readings.ts'
import type { ApproximateYear } from '../../domain/machine-age.ts'
import type { MachineWarning } from '../../domain/machine-warnings.ts'
import type { MachineUse, SuitabilityPart, SuitabilityReason } from '../../domain/suitability.ts'
import type { Windows11Condition } from '../../domain/windows-11.ts'

type Words<Code extends string> = Record<Code, string>

/** What follows from a reading, and how two readings differ: one sentence each. */
export const derived = {
  title: 'Ce qui s’en déduit',
  between: ' ; ',
  windows11: {
    able: 'Windows 11 : oui.',
    ableSecureBootOff: 'Windows 11 : oui (démarrage sécurisé possible, mais désactivé).',
    unable: 'Windows 11 : non — {{reasons}}.',
    unknown: 'Windows 11 : à vérifier — {{reasons}}.',
  },
  windows11Failing: {
    CPU_LIST: 'le processeur n’est pas dans la liste de Microsoft',
    CPU_CORES: 'le processeur n’a qu’un cœur',
    CPU_SPEED: 'le processeur n’atteint pas 1 GHz',
    MEMORY_4_GIB: 'moins de 4 Gio de mémoire',
    STORAGE_64_GB: 'aucun support de 64 Go',
    UEFI: 'UEFI absent ou désactivé',
    SECURE_BOOT: 'démarrage sécurisé impossible',
    TPM_2: 'TPM 2.0 absent ou désactivé',
    SCREEN_720P: 'écran de moins de 720 lignes',
  } satisfies Words<Windows11Condition>,
  windows11Unknown: {
    CPU_LIST: 'processeur absent des listes connues',
    CPU_CORES: 'nombre de cœurs inconnu',
    CPU_SPEED: 'fréquence inconnue',
    MEMORY_4_GIB: 'mémoire incertaine',
    STORAGE_64_GB: 'stockage inconnu',
    UEFI: 'UEFI non lu',
    SECURE_BOOT: 'démarrage sécurisé non lu',
    TPM_2: 'TPM non lu',
    SCREEN_720P: 'écran inconnu',
  } satisfies Words<Windows11Condition>,
  uses: {
    some: 'Convient pour : {{uses}}.',
    none: 'Ne convient à aucun usage telle quelle : pour pièces.',
    unknown: 'Usages : trop peu de choses connues pour le dire.',
    missing: '{{use}} : {{reasons}}.',
  },
  use: { office: 'bureautique', school: 'école', web: 'web' } satisfies Words<MachineUse>,
  useTitle: { office: 'Bureautique', school: 'École', web: 'Web' } satisfies Words<MachineUse>,
  useReason: {
    NOT_64_BIT: 'processeur 32 bits',
    CORES_FEW: 'trop peu de cœurs ({{found}} au lieu de {{needed}})',
    MEMORY_SHORT: 'mémoire de {{found}} au lieu de {{needed}}',
    STORAGE_SHORT: 'stockage de {{found}} au lieu de {{needed}}',
    NO_SSD: 'pas de SSD assez grand',
    NO_NETWORK: 'ni Wi-Fi ni prise réseau',
    NO_CAMERA: 'pas de caméra',
    NOT_KNOWN: '{{part}}',
  } satisfies Words<SuitabilityReason['code']>,
  usePart: {
    processor: 'processeur inconnu',
    cores: 'nombre de cœurs inconnu',
    memory: 'mémoire incertaine',
    storage: 'stockage inconnu',
    ssd: 'genre de support inconnu',
    network: 'réseau non lu',
    camera: 'caméra non lue',
  } satisfies Words<SuitabilityPart>,
  year: {
    'bios-date': 'Année : {{year}} au plus tard, d’après la date du BIOS.',
    'cpu-generation': 'Année : vers {{year}}, d’après la génération du processeur.',
    both: 'Année : {{year}}, d’après le processeur et la date du BIOS.',
  } satisfies Words<ApproximateYear['from']>,
  battery: {
    good: '{{battery}} : bonne, {{percent}} de la capacité d’origine.',
    acceptable: '{{battery}} : acceptable, {{percent}} de la capacité d’origine.',
    replace: '{{battery}} : à remplacer, {{percent}} de la capacité d’origine.',
    unknown: '{{battery}} : état inconnu.',
  } satisfies Words<BatteryVerdict>,
  batteryName: 'Batterie',
  batteryNumber: 'Batterie {{number}}',
  warning: {
    SUSPICIOUS_SERIAL:
      'Le numéro de série {{serial}} est aussi celui de {{tags}} : comparez avec l’étiquette du constructeur.',
    NO_SERIAL: 'Aucun numéro de série lu : cherchez-le sur l’étiquette du constructeur.',
    SERIAL_FROM_FALLBACK:
      'Le système ne donne pas de numéro de série : celui qui s’affiche est autre chose ({{source}}).',
  } satisfies Words<MachineWarning['code']>,
  differences: {
    title: 'Depuis le relevé précédent',
    none: 'Rien n’a changé de ce que les deux relevés connaissent.',
  },
  difference: {
    SERIAL_CHANGED: 'Le numéro de série n’est plus le même : {{before}} avant, {{after}} maintenant.',
    BOARD_CHANGED: 'La carte mère n’est plus la même : {{before}} avant, {{after}} maintenant.',
    CPU_CHANGED: 'Le processeur {{before}} a été remplacé par {{after}}.',
    MEMORY_CHANGED: 'La mémoire est passée de {{before}} à {{after}}.',
    MEMORY_MODULE_ADDED: 'Une barrette de mémoire a été ajoutée : {{after}}.',
    MEMORY_MODULE_MISSING: 'La barrette de mémoire {{before}} n’est plus là.',
    MEMORY_MODULE_CHANGED: 'La barrette de mémoire {{before}} a été remplacée par {{after}}.',
    DRIVE_ADDED: 'Un support a été ajouté : {{after}}.',
    DRIVE_MISSING: 'Le support {{before}} n’est plus là.',
    DRIVE_CHANGED: 'Le support {{before}} a été remplacé par {{after}}.',
    BATTERY_ADDED: 'Une batterie a été ajoutée : {{after}}.',
    BATTERY_MISSING: 'La batterie {{before}} n’est plus là.',
    BATTERY_CHANGED: 'La batterie {{before}} a été remplacée par {{after}}.',
    MONITOR_CHANGED: 'L’écran intégré {{before}} a été remplacé par {{after}}.',
  } satisfies Words<ReadingDifference['code']>,
  withSerial: '{{name}} (n° {{serial}})',
  inSlot: '{{name}} (emplacement {{slot}})',
  unnamed: 'sans nom',
} as const
