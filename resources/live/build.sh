#!/bin/sh
# build.sh OUT.img: the bench key, a bootable system with Établi on it. As root, on Debian 12, after `npm ci`.
#   --work FOLDER      where it is put together, about 8 GB; what Debian gave is kept there for the next time
#   --mirror ADDRESS   of Debian, or of a copy of it
#   --timezone NAME    of the workshop
# Needs: mmdebstrap squashfs-tools xorriso grub-common mtools dosfstools e2fsprogs
set -eu
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=/var/tmp/etabli-live mirror=http://deb.debian.org/debian security=http://deb.debian.org/debian-security
timezone=Pacific/Noumea out=

while [ $# -gt 0 ]; do
  case $1 in
    --work) work=$2 && shift ;;
    --mirror) mirror=$2 && shift ;;
    --timezone) timezone=$2 && shift ;;
    -*) echo "unknown: $1" >&2 && exit 2 ;;
    *) out=$1 ;;
  esac
  shift
done
[ -n "$out" ] || { sed -n '2,6s/^# //p' "$0" && exit 2; }
[ "$(id -u)" = 0 ] || { echo 'needs root: it makes a system' >&2 && exit 1; }
for tool in mmdebstrap mksquashfs xorriso grub-mkimage grub-mkfont mcopy mkfs.vfat mkfs.ext4; do
  command -v "$tool" >/dev/null || { echo "missing: $tool" >&2 && exit 1; }
done

mkdir -p "$work"
names() { grep -hv '^#' "$@" | grep . || true; }
# Kept for the next time, unless the list says otherwise by then.
base=$work/debian-$(names "$here/packages.list" | sha256sum | cut -c1-12).tar
root=$work/root loaders=$work/loaders

# Firmware comes from a part of the archive that not every mirror has.
firmware_there() {
  chroot "$1" apt-cache --names-only search . 2>/dev/null | cut -d' ' -f1 | sort >"$work/known"
  names "$here/firmware.list" | sort | comm "$2" - "$work/known"
}

if [ ! -e "$base" ]; then
  echo '— Debian'
  mmdebstrap --quiet --format=tar --variant=minbase --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' \
    --include="$(names "$here/packages.list" | paste -sd,)" --skip=cleanup/apt bookworm "$work/debian-new.tar" \
    "deb $mirror bookworm main non-free-firmware" "deb $mirror bookworm-updates main non-free-firmware" \
    "deb $security bookworm-security main non-free-firmware"
  mv "$work/debian-new.tar" "$base"
fi

echo '— system'
for folder in proc sys dev/pts dev; do mountpoint -q "$root/$folder" && umount "$root/$folder"; done
rm -rf "$root" && mkdir "$root"
tar -C "$root" --numeric-owner --xattrs --xattrs-include='*' -xf "$base"
unmount() { for folder in proc sys dev/pts dev; do umount "$root/$folder" 2>/dev/null || true; done; }
trap unmount EXIT
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sys "$root/sys"
mount --bind /dev "$root/dev"
mount -t devpts devpts "$root/dev/pts"
cp /etc/resolv.conf "$root/etc/resolv.conf"

echo '— firmware'
missing=$(firmware_there "$root" -23)
[ -z "$missing" ] || echo "not on this mirror: $missing" >&2
DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install -qq --no-install-recommends $(firmware_there "$root" -12) >/dev/null

echo '— loaders'
rm -rf "$loaders" && mkdir -p "$loaders" "$root/var/tmp/loaders"
chroot "$root" sh -c 'cd /var/tmp/loaders && apt-get -q -o APT::Sandbox::User=root download memtest86+ shim-signed shim-helpers-amd64-signed grub-pc-bin grub-efi-amd64-signed grub-efi-ia32-bin' >/dev/null
for package in "$root"/var/tmp/loaders/*.deb; do dpkg-deb -x "$package" "$loaders"; done
rm -r "$root/var/tmp/loaders" "$root/etc/resolv.conf"

echo '— Établi'
cp -r "$here/files/." "$root/"
chown -R 0:0 "$root/etc" "$root/usr/lib/etabli-live" "$root/usr/local/bin/etabli"
(cd "$project" && node electron/preflight.mjs resources/live/application.ts "$root/usr/lib/etabli")
cp "$here/customise.sh" "$root/customise.sh"
chroot "$root" sh /customise.sh "$timezone"
rm "$root/customise.sh"
unmount

echo '— image'
sh "$here/image.sh" "$root" "$work" "$out"
ls -l "$out"
