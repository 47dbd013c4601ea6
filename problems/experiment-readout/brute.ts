import { parseTimestamp, type Row } from 'coding-round-judge';

const WEEK = 7 * 86_400;

interface Assignment {
  user_id: number;
  variant: string;
  assigned_at: string;
}

interface View {
  user_id: number;
  viewed_at: string;
}

/** Goes through the assignments for the first of each viewer, through the views for who converts, and counts. */
export function query(assignments: Assignment[], views: View[]): Row[] {
  const firsts = new Map<number, { variant: string; at: number; converted: boolean }>();
  const counts = new Map<string, { n: number; x: number }>();
  for (const { user_id, variant, assigned_at } of assignments) {
    counts.set(variant, { n: 0, x: 0 });
    const at = parseTimestamp(assigned_at);
    const known = firsts.get(user_id);
    if (known && (known.at < at || (known.at === at && known.variant <= variant))) continue;
    firsts.set(user_id, { variant, at, converted: false });
  }
  for (const { user_id, viewed_at } of views) {
    const first = firsts.get(user_id);
    const after = parseTimestamp(viewed_at) - (first?.at ?? Infinity);
    if (first && after >= 0 && after < WEEK) first.converted = true;
  }
  for (const { variant, converted } of firsts.values()) {
    const count = counts.get(variant)!;
    count.n++;
    if (converted) count.x++;
  }
  const control = counts.get('control') ?? { n: 0, x: 0 };
  return [...counts].map(([variant, { n, x }]) => ({
    variant,
    viewers: n,
    converted: x,
    conversion: n === 0 ? null : x / n,
    ...(variant === 'control' ? { lift: null, z: null } : against(control, { n, x })),
  }));
}

/** With all fractions put over one denominator, so that nothing is rounded before the last step. */
function against(
  { n: m, x: y }: { n: number; x: number },
  { n, x }: { n: number; x: number },
): { lift: number | null; z: number | null } {
  const difference = x * m - y * n;
  const both = x + y;
  const variance = (n * m * both * (n + m - both)) / (n + m);
  return {
    lift: n === 0 || y === 0 ? null : difference / (y * n),
    z: n === 0 || m === 0 || variance === 0 ? null : difference / Math.sqrt(variance),
  };
}
