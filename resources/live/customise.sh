#!/bin/sh
# Runs inside the key's Debian, once its packages and our files are there.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C

printf 'fr_FR.UTF-8 UTF-8\nen_GB.UTF-8 UTF-8\n' >/etc/locale.gen
locale-gen >/dev/null
ln -sf "/usr/share/zoneinfo/$1" /etc/localtime
echo "$1" >/etc/timezone

useradd --create-home --shell /bin/sh --groups video,audio,render,lp etabli
passwd --lock root >/dev/null
# Each start of the key is another machine.
: >/etc/machine-id
# The clock of an old machine is set forward to the day the key was made.
touch /usr/lib/clock-epoch

systemctl --quiet enable etabli-data etabli-core etabli-window etabli-network
systemctl --quiet disable systemd-networkd systemd-timesyncd e2scrub_reap 2>/dev/null || true
systemctl --quiet mask apt-daily.timer apt-daily-upgrade.timer e2scrub_all.timer systemd-networkd-wait-online.service
update-initramfs -u -k all

# Of the languages those that Établi speaks; licences stay.
find /usr/share/locale -mindepth 1 -maxdepth 1 ! -name 'fr*' ! -name 'en*' ! -name locale.alias -exec rm -r {} +
find /usr/share/chromium/locales /usr/lib/chromium/locales -name '*.pak' ! -name 'fr*' ! -name 'en*' -delete 2>/dev/null || true
rm -rf /usr/share/man /usr/share/info /var/cache/apt /var/lib/apt/lists /var/log/* /var/cache/debconf/*-old
find /usr/share/doc -type f ! -name copyright -delete
