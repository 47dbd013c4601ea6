import { describe, expect, test } from 'vitest';
import { strongerWall } from '../../../judge/commands/doctor-advice.ts';

describe('what doctor advises', () => {
  const machine = {
    platform: 'linux',
    namespacesNeedProfile: false,
    noNamespaces: false,
    inContainer: false,
  };
  const denied = 'bwrap: setting up uid map: Permission denied';

  test.each([
    ['nothing where the strongest works', 'bubblewrap', null, {}, /^$/],
    ['a package', 'process', 'bubblewrap is not installed', {}, /apt install bubblewrap/],
    ['a newer one', 'process', 'bwrap: Unknown option --disable-userns', {}, /0\.8 or newer/],
    [
      "Ubuntu's profile",
      'process',
      denied,
      { namespacesNeedProfile: true },
      /bwrap-userns-restrict.*apparmor_parser/s,
    ],
    ['of the container', null, denied, { inContainer: true }, /docker run.*--security-opt/s],
    ['a setting', 'process', denied, { noNamespaces: true }, /sysctl/],
    [
      'a kernel',
      'bubblewrap without seccomp',
      'bwrap: prctl(PR_SET_SECCOMP): Invalid argument',
      {},
      /CONFIG_SECCOMP_FILTER/,
    ],
    ['nothing on macOS', 'sandbox-exec', 'needs Linux', { platform: 'darwin' }, /^$/],
  ])('%s', (_, used, why, facts, advice) => {
    const lines = strongerWall(used, why, { ...machine, ...facts });
    expect(lines.join('\n')).toMatch(advice);
    expect(lines.filter((line) => line.length > 78)).toEqual([]);
  });
});
