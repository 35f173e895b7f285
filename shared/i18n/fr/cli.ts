/** Words of the command line and of the starter. */
export const cli = {
  failed: 'Échec : {{message}}',
  start: {
    opened: {
      desktop: 'Établi s’ouvre dans sa fenêtre.',
      appWindow: 'Établi s’ouvre dans une fenêtre de {{browser}} : {{reason}}.',
      address: 'Établi est à cette adresse, qui n’ouvre qu’une fois : {{address}} ({{reason}}).',
    },
    reason: {
      ASKED_FOR: 'demandé par ETABLI_SHELL',
      NO_DISPLAY: 'pas d’écran ici',
      OFFLINE: 'la fenêtre Electron n’est pas installée et le réseau ne répond pas',
      FETCH_FAILED: 'la fenêtre Electron n’est pas installée et n’a pas pu être téléchargée à temps',
      FETCH_FAILED_LATELY:
        'la fenêtre Electron n’est pas installée et n’a pas pu être téléchargée ces dernières 24 heures',
      BUILD_FAILED: 'la fenêtre Electron n’a pas pu être préparée',
      DESKTOP_FAILED: 'la fenêtre Electron n’a pas pu s’ouvrir',
      NO_BROWSER: 'aucun navigateur de la famille Chromium trouvé',
      BROWSER_FAILED: 'le navigateur n’a pas pu s’ouvrir',
    },
    newAddress: 'Nouvelle adresse : {{address}}',
    pressEnter: 'Entrée : une nouvelle adresse. Ctrl+C : arrêter.',
    asRoot: 'Attention : lancé en administrateur, {{browser}} s’ouvre sans son bac à sable.',
    building: 'Préparation de la page…',
    fetching: 'Téléchargement de la fenêtre Electron ({{seconds}} s au plus)…',
    buildFailed: 'La page n’a pas pu être préparée : {{detail}}',
    noPage: 'La page n’est pas encore préparée : lancez « npm start » une fois.',
    badChoice: 'ETABLI_SHELL vaut « {{value}} » : seuls web et desktop ont un sens.',
    failure: {
      title: 'Établi n’a pas pu démarrer',
      NEWER_VERSION: 'La base de données vient d’une version plus récente d’Établi. Installez cette version-là.',
      DAMAGED:
        'La base de données est abîmée ; rien n’a été changé. Les copies vérifiées sont dans le dossier « backups », à côté d’elle. Remettez la dernière dans un dossier vide par « npm run etabli -- restore COPIE.sqlite --data DOSSIER_VIDE », puis démarrez avec ce dossier.',
      NOT_A_DATABASE: 'Le fichier de la base de données n’en est pas un. Remettez en place la dernière sauvegarde.',
      READ_ONLY: 'La base de données ne peut pas être écrite. Vérifiez les droits sur le dossier de données.',
      FULL: 'Il n’y a plus de place pour la base de données.',
      LOCKED: 'La base de données est déjà ouverte : une autre fenêtre d’Établi ?',
      UNREADABLE: 'La base de données ne peut pas être ouverte. Vérifiez le dossier de données et ses droits.',
      MOVED_TO_SERVER:
        'L’atelier de ce dossier est passé sur un serveur. Démarrez avec son adresse dans ETABLI_DATABASE_URL ; ce qui précède le passage reste dans les copies du dossier « backups ».',
      UNREACHABLE:
        'Le serveur PostgreSQL ne répond pas. Vérifiez le réseau et l’adresse donnée par ETABLI_DATABASE_URL.',
      ACCESS_REFUSED:
        'Le serveur PostgreSQL refuse ce nom ou ce mot de passe. Vérifiez l’adresse donnée par ETABLI_DATABASE_URL.',
      NO_SUCH_DATABASE: 'Le serveur PostgreSQL n’a pas de base de ce nom. Créez-la d’abord, vide et en UTF-8.',
      NOT_DURABLE:
        'Ce serveur PostgreSQL est réglé pour oublier en cas de coupure (fsync ou synchronous_commit). Réglez-les sur « on ».',
      NOT_UTF8: 'Cette base PostgreSQL n’est pas en UTF-8. Créez-en une autre avec l’encodage UTF8.',
      UNKNOWN: 'Une erreur inattendue s’est produite.',
    },
    lost: {
      title: 'Établi s’est arrêté',
      whatToDo: 'Ce qui était enregistré l’est toujours. Un effacement en cours reprendra là où il en était.',
      relaunch: 'Relancer',
      quit: 'Quitter',
    },
    locked: {
      title: 'Cette page ne s’ouvre que depuis l’atelier',
      whatToDo:
        'Revenez à la fenêtre où Établi a été lancé : l’adresse affichée n’ouvre qu’une fois. Appuyez sur Entrée dans cette fenêtre pour en obtenir une autre.',
    },
  },
} as const
