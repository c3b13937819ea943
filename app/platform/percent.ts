/** A share in whole per cent that never claims all or nothing where it is not: 99.6 per cent are 99. */
export function percent(share: number): number {
  const whole = Math.round(share * 100);
  if (whole === 100 && share < 1) return 99;
  return whole === 0 && share > 0 ? 1 : whole;
}
