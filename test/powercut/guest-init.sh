#!/bin/sh
# First and only program of the guest: mounts the disk under test, runs the program named on the kernel's command line. Its root is the
# machine's own, read-only; everything it writes is in memory, except the disk.
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /mnt
mkdir /mnt/disk /mnt/tmp
export TMPDIR=/mnt/tmp HOME=/mnt/tmp PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
for word in $(cat /proc/cmdline); do
  case "$word" in
    pc_kind=*) kind="${word#*=}" ;;
    pc_node=*) node="${word#*=}" ;;
    pc_work=*) work="${word#*=}" ;;
    pc_args=*) args=$(echo "${word#*=}" | tr ',' ' ') ;;
  esac
done
if [ "$kind" = vfat ]; then
  modules=/usr/lib/uml/modules/$(uname -r)/kernel/fs
  for module in nls/nls_cp437 nls/nls_iso8859-1 nls/nls_utf8 fat/fat fat/vfat; do
    # insmod, where there is none: finit_module(2) of x86-64.
    perl -e 'open F, "<", $ARGV[0] or die $!; my $none = ""; syscall(313, fileno(F), $none, 0) == 0 or die $!' "$modules/$module.ko"
  done
  echo "@@ {\"fsck\":\"$(fsck.vfat -a -w /dev/ubda 2>&1 | tr '\n"\\' '   ' | tail -c 300)\"}"
  mount -t vfat -o utf8 /dev/ubda /mnt/disk || echo '@@ {"fatal":"the disk cannot be mounted"}'
else
  mount -t "$kind" /dev/ubda /mnt/disk || echo '@@ {"fatal":"the disk cannot be mounted"}'
fi
# shellcheck disable=SC2086 -- the arguments are words
"$node" "$work"/$args 2>&1
umount /mnt/disk
poweroff -f
