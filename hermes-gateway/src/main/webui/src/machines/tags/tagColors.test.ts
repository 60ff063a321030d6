import { expect, test } from 'vitest';
import { COLOR_NAMES, colorOf, nameOfColor, TAG_COLORS } from './tagColors';

test('a colour is read as people type it', () => {
  expect(colorOf(' #1F6FEB ')).toBe('#1f6feb');
  expect(colorOf('1f6feb')).toBe('#1f6feb');
  expect(colorOf('')).toBe('');
});

test('what is no colour is none', () => {
  expect(['red', '#fff', '#12345g', 'javascript:1', '#1234567'].map(colorOf)).toEqual(Array(5).fill(null));
});

test('a colour of the palette has its name back', () => {
  expect(nameOfColor('#D1322A')).toBe('red');
  expect(nameOfColor('#010203')).toBeUndefined();
});

/** WCAG asks for 3:1 between a graphic and what is around it; the dot has a ring of its own besides. */
test.each(COLOR_NAMES)('%s can be told from dark and from light', (name) => {
  const color = luminance(TAG_COLORS[name]);
  expect((color + 0.05) / (luminance('#1b1d21') + 0.05)).toBeGreaterThan(3);
  expect(1.05 / (color + 0.05)).toBeGreaterThan(2);
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
