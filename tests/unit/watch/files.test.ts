import { expect, test } from 'vitest';
import { needsPolling } from '../../../judge/watch/files.ts';

test('network mounts and Windows disks are looked at, others tell', () => {
  const mounts = [
    'overlay / overlay rw 0 0',
    'drvfs /mnt/c 9p rw 0 0',
    'nas:/home /home/me/net nfs4 rw 0 0',
    'tmpfs /mnt/c/fast tmpfs rw 0 0',
  ];
  expect(needsPolling('/mnt/c/code', mounts)).toBe(true);
  expect(needsPolling('/home/me/net', mounts)).toBe(true);
  expect(needsPolling('/home/me/network', mounts)).toBe(false);
  expect(needsPolling('/mnt/c/fast/code', mounts)).toBe(false);
  expect(needsPolling('/work', mounts)).toBe(false);
});
