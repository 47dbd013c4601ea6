/** What to do where the strongest wall does not work. */
import { existsSync, readFileSync } from 'node:fs';
import { WALLS } from '../sandbox/walls/index.ts';

/** What decides whether namespaces can be had. */
interface Machine {
  platform: string;
  /** Ubuntu since 24.04: AppArmor lets only programs with a profile make user namespaces. */
  namespacesNeedProfile: boolean;
  /** The machine is configured to have no user namespaces at all. */
  noNamespaces: boolean;
  inContainer: boolean;
}

export function lookAtMachine(): Machine {
  const setting = (name: string) => {
    try {
      return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
    } catch {
      return undefined; // This kernel does not have it.
    }
  };
  return {
    platform: process.platform,
    namespacesNeedProfile: setting('kernel/apparmor_restrict_unprivileged_userns') === '1',
    noNamespaces:
      setting('user/max_user_namespaces') === '0' ||
      setting('kernel/unprivileged_userns_clone') === '0',
    inContainer: existsSync('/.dockerenv') || existsSync('/run/.containerenv'),
  };
}

/**
 * Steps to a stronger wall, one a line of at most 78 characters: indented, they fit into a terminal of 80 columns.
 *
 * @param used the wall that works
 * @param why why the strongest does not
 */
export function strongerWall(used: string | null, why: string | null, machine: Machine): string[] {
  if (used === WALLS[0]!.name || machine.platform !== 'linux') return [];
  if (why === 'bubblewrap is not installed') {
    return [
      'install bubblewrap with one of these:',
      '`apt install bubblewrap`',
      '`dnf install bubblewrap`',
      '`pacman -S bubblewrap`',
    ];
  }
  if (why?.includes('nknown option')) return ['install bubblewrap 0.8 or newer'];
  if (machine.inContainer) {
    return [
      'allow the container user namespaces, with these options of `docker run`:',
      '`--security-opt seccomp=unconfined --security-opt apparmor=unconfined`',
    ];
  }
  if (machine.namespacesNeedProfile) {
    return [
      'Ubuntu lets only programs with an AppArmor profile make namespaces.',
      'It comes with a profile for bubblewrap:',
      '`sudo apt install apparmor-profiles`',
      '`sudo cp /usr/share/apparmor/*/bwrap-userns-restrict /etc/apparmor.d/`',
      '`sudo apparmor_parser -r /etc/apparmor.d/bwrap-userns-restrict`',
    ];
  }
  if (machine.noNamespaces) {
    return [
      'allow user namespaces:',
      '`sudo sysctl user.max_user_namespaces=10000`',
      '`sudo sysctl kernel.unprivileged_userns_clone=1` (Debian)',
    ];
  }
  if (/seccomp/i.test(why ?? '')) return ['a kernel with CONFIG_SECCOMP_FILTER'];
  return [];
}
