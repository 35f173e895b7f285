#!/bin/sh
# image.sh ROOT WORK OUT: a disk image of the system in ROOT that starts by BIOS and by UEFI, with Secure Boot too.
# Partitions: 1 the system (read only), 2 UEFI, 3 papers (Windows reads it), 4 data (grows to fill the key).
set -eu
root=$1 work=$2 out=$3
iso=$work/iso loaders=$work/loaders
here=$(cd "$(dirname "$0")" && pwd)
id=$(od -An -N4 -tx4 /dev/urandom | tr -d ' \n')
papers_mib=256 data_mib=256

# format_fat FILE MIB LABEL
format_fat() {
  rm -f "$1" && truncate -s "${2}M" "$1"
  mkfs.vfat -n "$3" "$1" >/dev/null
}

rm -rf "$iso" "$work/esp" && mkdir -p "$iso/live" "$iso/boot/grub/fonts" "$iso/.disk"
cp "$root"/boot/vmlinuz-* "$iso/live/vmlinuz"
cp "$root"/boot/initrd.img-* "$iso/live/initrd.img"
cp "$loaders"/boot/memtest86+x64.* "$iso/boot/"
# Of the letters those that the menu is written with: a whole font takes an old firmware a minute.
grub-mkfont --size=18 --range=0x20-0x17f,0x2010-0x2030,0x2190-0x2193,0x2500-0x257f \
  --output="$iso/boot/grub/fonts/menu.pf2" "$root/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"
cp -r "$loaders/usr/lib/grub/i386-pc" "$iso/boot/grub/"
sed "s/@ID@/$id/" "$here/grub.cfg" >"$iso/boot/grub/grub.cfg"
: >"$iso/.disk/etabli-$id"

mksquashfs "$root" "$iso/live/filesystem.squashfs" -noappend -quiet -no-progress \
  -comp zstd -Xcompression-level "${ETABLI_LIVE_LEVEL:-15}" -e 'boot/vmlinuz-*' 'boot/initrd.img-*' -wildcards

# BIOS
grub-mkimage -d "$loaders/usr/lib/grub/i386-pc" -O i386-pc-eltorito -o "$iso/boot/grub/i386-pc/eltorito.img" -p /boot/grub \
  biosdisk iso9660 part_msdos search search_fs_file normal configfile linux linux16 font gfxterm all_video

# UEFI: Debian's signed loaders, which find the system by a file that no other key has.
find="search --no-floppy --set=root --file /.disk/etabli-$id
set prefix=(\$root)/boot/grub
configfile /boot/grub/grub.cfg"
mkdir -p "$work/esp/EFI/BOOT" "$work/esp/EFI/debian" "$work/esp/boot/grub"
cp "$loaders/usr/lib/shim/shimx64.efi.signed" "$work/esp/EFI/BOOT/BOOTX64.EFI"
cp "$loaders/usr/lib/shim/mmx64.efi.signed" "$work/esp/EFI/BOOT/mmx64.efi" 2>/dev/null || true
cp "$loaders/usr/lib/grub/x86_64-efi-signed/grubx64.efi.signed" "$work/esp/EFI/BOOT/grubx64.efi"
cp "$loaders/usr/lib/grub/i386-efi/monolithic/gcdia32.efi" "$work/esp/EFI/BOOT/BOOTIA32.EFI"
echo "$find" | tee "$work/esp/EFI/debian/grub.cfg" >"$work/esp/boot/grub/grub.cfg"
format_fat "$work/esp.img" 16 ETABLI-EFI
mcopy -i "$work/esp.img" -s "$work"/esp/* ::

format_fat "$work/papers.img" "$papers_mib" ETABLI
rm -f "$work/data.img" && truncate -s "${data_mib}M" "$work/data.img"
mkfs.ext4 -q -L ETABLI-DATA -m 0 "$work/data.img"

rm -f "$out"
xorriso -as mkisofs -quiet -iso-level 3 -V ETABLI -J -joliet-long -R \
  --grub2-mbr "$loaders/usr/lib/grub/i386-pc/boot_hybrid.img" -partition_offset 16 \
  -b boot/grub/i386-pc/eltorito.img -no-emul-boot -boot-load-size 4 -boot-info-table --grub2-boot-info \
  -append_partition 2 0xef "$work/esp.img" -append_partition 3 0x0c "$work/papers.img" -append_partition 4 0x83 "$work/data.img" \
  -eltorito-alt-boot -e --interval:appended_partition_2:all:: -no-emul-boot \
  -o "$out" "$iso"
# The signature that names the partitions, least byte first. The shell's own printf knows no bytes by their hexadecimals.
bytes=$(echo "$id" | sed 's/\(..\)\(..\)\(..\)\(..\)/\\x\4\\x\3\\x\2\\x\1/')
env printf "$bytes" | dd of="$out" bs=1 seek=440 conv=notrunc status=none
[ "$(sfdisk --disk-id "$out")" = "0x$id" ] || { echo 'the image has no signature' >&2 && exit 1; }
