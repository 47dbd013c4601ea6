/** `judge doctor`: which walls work here, and what attacks reach behind them. */
import { expect, test } from 'vitest';
import type { DoctorReport } from '../../judge/commands/doctor.ts';
import { formatDoctor } from '../../judge/report/doctor.ts';
import { judge } from '../support/command-line.ts';
import { scratchFolder } from '../support/judging.ts';

test('doctor tries every wall, and attacks those that work', async () => {
  const ran = await judge(['doctor', '--json'], { cwd: await scratchFolder() });
  const report = JSON.parse(ran.out) as DoctorReport;
  expect(ran.code).toBe(0);
  expect(report.walls.at(-1)).toMatchObject({ name: 'process', works: true, untested: false });
  expect(report.walls.find(({ name }) => name === 'sandbox-exec')).toMatchObject({
    untested: true,
  });
  expect(report.used).toBe(report.walls.find(({ works }) => works)?.name);
  for (const { works, why, attacks } of report.walls) {
    const languages = [...new Set(attacks.map(({ language }) => language))];
    expect(languages).toEqual(works ? ['JavaScript', 'Python', 'SQL'] : []);
    expect(why === null).toBe(works);
    expect(attacks.filter(({ submission }) => !submission.blocked)).toEqual([]);
  }
  const plain = formatDoctor(report, false);
  expect(plain).toMatch(/^ {6}read a file of yours +blocked +[\d.]+ ms +open +[\d.]+ ms$/m);
  expect(plain).toMatch(/^ {6}by Python +as a submission +the wall alone$/m);
  expect(plain).toMatch(/^ {6}read a file of yours +blocked +[\d.]+ ms +–$/m);
  expect(plain).toContain(`submissions run behind: ${report.used}, the strongest`);
  expect(plain.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
