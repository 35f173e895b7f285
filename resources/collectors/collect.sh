#!/bin/sh
# shellcheck disable=SC1112 # French apostrophes are meant.
#
# Relève le matériel de cette machine, sans rien y changer.
# Reads this machine's hardware and changes nothing on it.
#
#   sh collect.sh            écrit etabli-….json à côté du script / writes etabli-….json beside the script
#   sh collect.sh FOLDER     l'écrit dans ce dossier / writes it to that folder
#   sh collect.sh -          l'écrit sur la sortie standard / writes it to standard output
#   curl "http://…/collect.sh?c=CODE" | sudo sh    le remet à l'établi / hands it to the bench
#
# Exit: 0 done · 1 nothing could be read or written · 2 wrong use · 3 the bench refused or did not answer (file kept)

# The bench fills these in when it serves the script.
bench_address=''
bench_code=''

export LC_ALL=C LANG=C
umask 077
# Live systems and ordinary users often lack the folders of the hardware tools.
PATH="${COLLECT_PATH:-$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin}"
export PATH
# Another system's tree, mounted somewhere.
root="${COLLECT_ROOT:-}"
seconds_per_tool="${COLLECT_SECONDS:-25}"
piece_limit_bytes=16777216
piece_limit_count=390
tab=$(printf '\t')

say() { printf '%s\n  %s\n' "$1" "$2" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }
note() { printf '{"code":"%s","source":"%s"}\n' "$1" "$2" >>"$work/notes"; }

make_work_folder() {
  if has mktemp; then
    work=$(mktemp -d) && return 0
  fi
  work="${TMPDIR:-/tmp}/etabli-$$"
  mkdir "$work"
}

# --- the kernel's own files -----------------------------------------------------------------------------------------

copy_file() {
  [ -r "$root$2" ] && dd if="$root$2" of="$work/pieces/$1" bs=4096 count=1024 2>/dev/null
  return 0
}

gather_files() {
  copy_file cpuinfo.txt /proc/cpuinfo
  copy_file meminfo.txt /proc/meminfo
  copy_file mountinfo.txt /proc/self/mountinfo
  copy_file swaps.txt /proc/swaps
  copy_file input-devices.txt /proc/bus/input/devices
  for folder in "$root"/sys/class/drm/card*-*; do
    connector=$(printf '%s' "${folder##*/card}" | sed 's/^[0-9]*-//' | tr -c 'A-Za-z0-9._-' '_')
    copy_file "edid-$connector.bin" "${folder#"$root"}/edid"
  done
}

# One record a line: "=" path value, "+" the value's next line, ">" path where it leads, "/" path that exists.
attribute() {
  [ -f "$root$1" ] && [ -r "$root$1" ] || return 0
  mark="=$tab$1$tab"
  while IFS= read -r line || [ -n "$line" ]; do
    printf '%s%s\n' "$mark" "$line"
    mark="+$tab"
  done <"$root$1"
}

attributes() {
  folder=$1
  shift
  for name in "$@"; do attribute "$folder/$name"; done
}

# The path itself may hold no blank for this: sysfs has none.
entries() {
  for entry in "$root$1"/*; do
    [ -e "$entry" ] && printf '/\t%s\n' "${entry#"$root"}"
  done
}

exists() { [ -e "$root$1" ] && printf '/\t%s\n' "$1"; }

leads_to() {
  [ -e "$root$1" ] || return 0
  place=$(cd -P "$root$1" && pwd) && printf '>\t%s\t%s\n' "$1" "${place#"$root"}"
}

tell_block() {
  attributes "$1" size removable ro serial wwid dev hidden
  attributes "$1/queue" rotational logical_block_size physical_block_size
  attributes "$1/device" model vendor rev serial firmware_rev vpd_pg80 wwid type name cid
  leads_to "$1/device"
  leads_to "$1/device/subsystem"
  entries "$1/slaves"
  attribute "$1/loop/backing_file"
  attribute "$1/dm/name"
  exists "$1"
  for part in "$root$1/${1##*/}"*; do
    [ -d "$part" ] || continue
    exists "${part#"$root"}"
    attribute "${part#"$root"}/dev"
  done
}

tell_interface() {
  exists "$1"
  attributes "$1" address speed
  attributes "$1/device" vendor device
  exists "$1/device"
  exists "$1/wireless"
  exists "$1/phy80211"
}

# The last byte of the variable says whether Secure Boot is on.
tell_secure_boot() {
  variable="$root/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"
  [ -r "$variable" ] || return 0
  byte=$(tail -c 1 "$variable" | od -An -tu1 | tr -d ' \n')
  [ -n "$byte" ] && printf '=\t/etabli/secure-boot\t%s\n' "$byte"
}

# The key is the donor's licence: only its last five characters leave this machine.
tell_windows_key() {
  table="$root/sys/firmware/acpi/tables/MSDM"
  [ -r "$table" ] || return 0
  last=$(tr -c 'A-Z0-9-' '\n' <"$table" | sed -n 's/.*\([A-Z0-9]\{5\}-\)\{4\}\([A-Z0-9]\{5\}\).*/\2/p' | sed -n 1p)
  [ -n "$last" ] && printf '=\t/etabli/windows-key-last-five\t%s\n' "$last"
}

each() {
  for found in "$root$2"/*; do
    [ -e "$found" ] && "$1" "${found#"$root"}"
  done
}

tell_firmware_name() {
  case "${1##*/}" in bios_* | board_* | chassis_* | product_* | sys_*) attribute "$1" ;; esac
}
tell_power_supply() { attribute "$1/uevent"; }
tell_camera() { attribute "$1/name"; }
tell_radio() { attributes "$1" type hard soft; }
tell_tpm() {
  exists "$1"
  attributes "$1" tpm_version_major device/caps
}

tell_tree() {
  each tell_firmware_name /sys/class/dmi/id
  each tell_power_supply /sys/class/power_supply
  each tell_block /sys/block
  entries /sys/firmware/efi
  tell_secure_boot
  tell_windows_key
  each tell_tpm /sys/class/tpm
  each tell_camera /sys/class/video4linux
  entries /sys/class/bluetooth
  each tell_radio /sys/class/rfkill
  each tell_interface /sys/class/net
}

# --- the tools ------------------------------------------------------------------------------------------------------

# All run at once, each watched from outside: a sick drive may hold its tool for ever.
start() {
  piece=$1
  shift
  has "$1" || {
    note TOOL_MISSING "$1"
    return 0
  }
  run="$work/runs/$piece"
  mkdir "$run" || return 0
  printf '%s\n' "$1" >"$run/source"
  (
    "$@" >"$run/out" 2>"$run/err" </dev/null &
    printf '%s\n' "$!" >"$run/pid"
    wait "$!"
    printf '%s\n' "$?" >"$run/exit.part"
    mv "$run/exit.part" "$run/exit"
  ) >/dev/null 2>&1 &
}

start_drive() {
  name=${1##*/}
  case "$name" in
    nvme*c*n* | mmcblk*boot* | mmcblk*rpmb | mmcblk*gp*) return 0 ;;
    # Those of a virtual machine (vd, xvd) have nothing to tell of themselves.
    sd* | hd* | nvme* | mmcblk*) ;;
    *) return 0 ;;
  esac
  start "smartctl-$name.json" smartctl -j -x "/dev/$name"
  case "$name" in
    nvme*)
      start "nvme-id-ctrl-$name.json" nvme id-ctrl "/dev/$name" --output-format=json
      start "nvme-smart-log-$name.json" nvme smart-log "/dev/$name" --output-format=json
      ;;
    sd* | hd*)
      start "hdparm-identify-$name.txt" hdparm -I "/dev/$name"
      start "hdparm-max-sectors-$name.txt" hdparm -N "/dev/$name"
      ;;
  esac
}

has_usb() {
  for found in "$root"/sys/bus/usb/devices/*; do
    [ -e "$found" ] && return 0
  done
  return 1
}

start_tools() {
  start dmidecode.txt dmidecode
  start lscpu.json lscpu -J
  start lsblk.json lsblk -J -b -O
  start lspci.txt lspci -nn -k
  has_usb && start lsusb.txt lsusb -v
  start ip-link.json ip -j -d link
  each start_drive /sys/block
}

wait_for_tools() {
  give_up=$(($(date +%s) + seconds_per_tool))
  while [ "$(date +%s)" -lt "$give_up" ]; do
    running=0
    for run in "$work"/runs/*; do
      [ -d "$run" ] && [ ! -f "$run/exit" ] && running=1
    done
    [ "$running" = 0 ] && return 0
    sleep 0.2 2>/dev/null || sleep 1
  done
}

keep_run() {
  run=$1
  source=$(cat "$run/source")
  if [ ! -f "$run/exit" ]; then
    kill -9 "$(cat "$run/pid")" 2>/dev/null
    note TIMED_OUT "$source"
    return 0
  fi
  if [ "$(wc -c <"$run/out")" -gt "$piece_limit_bytes" ]; then
    note TOO_LARGE "$source"
    return 0
  fi
  if [ "$(cat "$run/exit")" != 0 ]; then
    denied="permission denied|operation not permitted|must be (run as )?root|can't read memory|requires? root"
    # Many tools exit non-zero with a full answer: only silence is a failure.
    if cat "$run/err" "$run/out" | grep -qiE "$denied"; then
      note NEEDS_ROOT "$source"
    elif [ ! -s "$run/out" ]; then
      note FAILED "$source"
    fi
  fi
  [ -s "$run/out" ] && mv "$run/out" "$work/pieces/${run##*/}"
  return 0
}

gather_linux() {
  start_tools
  gather_files
  tell_tree >"$work/pieces/sys-tree.txt" 2>/dev/null
  wait_for_tools
  for run in "$work"/runs/*; do
    [ -d "$run" ] && keep_run "$run"
  done
}

gather_macos() {
  seconds_per_tool=90
  start system_profiler.json system_profiler -json SPHardwareDataType SPMemoryDataType SPStorageDataType \
    SPNVMeDataType SPSerialATADataType SPDisplaysDataType SPPowerDataType SPNetworkDataType
  wait_for_tools
  keep_run "$work/runs/system_profiler.json"
}

# --- one file -------------------------------------------------------------------------------------------------------

encode() {
  if has base64; then
    base64 <"$1" | tr -d '\n'
  elif has openssl; then
    openssl base64 -in "$1" | tr -d '\n'
  elif has busybox; then
    busybox base64 "$1" | tr -d '\n'
  else
    od -An -v -tu1 "$1" | awk '
      BEGIN { digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" }
      function digit(value) { return substr(digits, value % 64 + 1, 1) }
      function flush() {
        first = digit(int(held / 262144)) digit(int(held / 4096))
        if (count == 3) printf "%s%s%s", first, digit(int(held / 64)), digit(held)
        if (count == 2) printf "%s%s=", first, digit(int(held / 64))
        if (count == 1) printf "%s==", first
        held = 0; count = 0
      }
      {
        for (at = 1; at <= NF; at++) {
          held += $at * (count == 0 ? 65536 : count == 1 ? 256 : 1)
          count++
          if (count == 3) flush()
        }
      }
      END { flush() }'
  fi
}

write_collection() {
  printf '{"format":"etabli-collection","version":1,"collector":"collect.sh 1","takenAt":"%s",' \
    "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  printf '"host":{"os":"%s"},"pieces":[' "$os"
  comma=
  count=0
  for piece in "$work"/pieces/*; do
    [ -s "$piece" ] || continue
    count=$((count + 1))
    [ "$count" -gt "$piece_limit_count" ] && break
    printf '%s\n{"name":"%s","base64":"' "$comma" "${piece##*/}"
    encode "$piece"
    printf '"}'
    comma=,
  done
  printf '],"notes":['
  sort -u "$work/notes" | sed '$!s/$/,/'
  printf ']}\n'
}

file_name() {
  name=$(cat "$root/sys/class/dmi/id/product_serial" 2>/dev/null)
  [ -n "$name" ] || name=$(uname -n)
  name=$(printf '%s' "$name" | tr -c 'A-Za-z0-9._-' '_' | cut -c 1-40)
  printf 'etabli-%s-%s.json' "${name:-machine}" "$(date +%Y%m%d-%H%M%S)"
}

# --- where it goes --------------------------------------------------------------------------------------------------

post() {
  url="$bench_address/collection"
  if has curl; then
    curl -fsS --noproxy '*' --max-time 180 -H "x-etabli-code: $bench_code" -H 'content-type: application/json' \
      --data-binary "@$1" "$url" >/dev/null
  elif has wget; then
    # BusyBox's wget 1.35 crashes when it is given a time limit.
    no_proxy='*' wget -q -O /dev/null --header="x-etabli-code: $bench_code" \
      --header='content-type: application/json' --post-file="$1" "$url"
  else
    say 'Ni curl ni wget sur cette machine.' 'Neither curl nor wget on this machine.'
    return 1
  fi
}

keep_file() {
  for folder in "$@"; do
    [ -w "$folder" ] || continue
    kept="$folder/$(file_name)"
    cp "$work/collection.json" "$kept" 2>/dev/null || continue
    # A stick pulled out too soon keeps nothing.
    sync
    say "Relevé écrit : $kept" "Collection written: $kept"
    return 0
  done
  say 'Le relevé n’a pu être écrit nulle part.' 'The collection could not be written anywhere.'
  return 1
}

hand_over() {
  if [ -n "$bench_address" ] && [ -z "$1" ]; then
    if post "$work/collection.json"; then
      say 'Relevé remis à l’établi : continuez sur son écran.' 'Handed to the bench: go on at its screen.'
      return 0
    fi
    say 'L’établi n’a pas pris le relevé : il est gardé dans un fichier, à importer.' \
      'The bench did not take the collection: it is kept in a file, to be imported.'
    keep_file . "${TMPDIR:-/tmp}"
    return 3
  fi
  case "$1" in
    -) cat "$work/collection.json" ;;
    '') keep_file "$(dirname "$0")" . "${TMPDIR:-/tmp}" ;;
    *) keep_file "$1" ;;
  esac
}

main() {
  if [ $# -gt 1 ] || { [ -n "${1:-}" ] && [ "$1" != - ] && [ ! -d "$1" ]; }; then
    say 'Usage : sh collect.sh [DOSSIER | -]' 'Usage: sh collect.sh [FOLDER | -]'
    return 2
  fi
  make_work_folder || return 1
  trap 'rm -rf "$work"' EXIT
  trap 'exit 1' HUP INT TERM
  mkdir "$work/pieces" "$work/runs" && : >"$work/notes" || return 1
  say 'Lecture du matériel… rien n’est modifié.' 'Reading the hardware… nothing is changed.'
  if [ "$(id -u)" != 0 ]; then
    say 'Sans les droits d’administrateur, il manquera des numéros de série : relancez avec sudo.' \
      'Without root, serial numbers will be missing: run again with sudo.'
  fi
  os=linux
  [ "$(uname -s)" = Darwin ] && os=macos
  "gather_$os"
  write_collection >"$work/collection.json" || return 1
  hand_over "${1:-}"
}

# Last, so that half a download does nothing.
main "$@"
