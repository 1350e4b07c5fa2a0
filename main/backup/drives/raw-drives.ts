// The system's own list of drives, through systeminformation (lsblk on Linux, PowerShell on Windows).
import { blockDevices, fsSize } from 'systeminformation';

export interface RawDrive {
  /** Where it is mounted: '/media/me/STICK', 'E:'. */
  mount: string;
  label: string;
  fsType: string;
  removable: boolean;
  /** Null: not known. */
  writable: boolean | null;
}

/** What cannot hold a backup although it is a disk to the system: the system's own, optical ones, packages. */
const NOT_FOR_BACKUPS = new Set(['', '/', '/usr', '/home', '/var', '/tmp', '[SWAP]']);
const isSystems = (mount: string) => NOT_FOR_BACKUPS.has(mount) || /^\/(boot|snap|sys|proc|dev|run(?!\/media))(\/|$)/.test(mount);
const UNFIT_TYPES = new Set(['squashfs', 'iso9660', 'udf', 'swap', 'tmpfs']);

/** Mounted drives the system names; the system's own are left out. */
export async function systemDrives(): Promise<RawDrive[]> {
  const [devices, sizes] = await Promise.all([blockDevices(), fsSize()]);
  const ownDrive = (process.env['SystemDrive'] ?? '').toUpperCase();
  return devices
    .filter(({ mount, fsType }) => !isSystems(mount) && !UNFIT_TYPES.has(fsType) && (ownDrive === '' || mount.toUpperCase() !== ownDrive))
    .map(({ mount, label, fsType, removable, protocol }) => ({
      mount,
      label,
      fsType,
      removable: removable || protocol.toLowerCase() === 'usb',
      writable: sizes.find((size) => size.mount === mount)?.rw ?? null,
    }));
}
