import { describe, expect, test } from 'vitest';
import { pictureSize } from '../../src/content/picture-size.ts';
import { png } from '../helpers/picture.ts';

const text = (content: string): Uint8Array => Buffer.from(content);

/** `640 × 480`, or what is wrong with the file. */
function sizeOf(path: string, bytes: Uint8Array): string | undefined {
  const read = pictureSize(path, bytes);
  if ('problem' in read) return `${read.problem.path}: ${read.problem.message}`;
  return read.size && `${read.size.width} × ${read.size.height}`;
}

/** The beginning of a JPEG: its EXIF orientation, then its size. */
function jpeg(width: number, height: number, orientation = 1): Buffer {
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010000000000000000', 'hex');
  exif.writeUInt16BE(orientation, 24);
  const app1 = Buffer.concat([Buffer.from('ffe1', 'hex'), lengthOf(exif), exif]);
  const frame = Buffer.from('0800000000030122000211010311', 'hex');
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    app1,
    Buffer.from('ffc0', 'hex'),
    lengthOf(frame),
    frame,
  ]);
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length + 2);
  return length;
}

describe('the size of a picture', () => {
  test.each([
    ['a.png', png(640, 480), '640 × 480'],
    ['a.JPG', jpeg(640, 480), '640 × 480'],
    ['upright.jpg', jpeg(640, 480, 6), '480 × 640'],
    ['a.gif', text('GIF89a\x40\x01\xf0\x00'.replace('\xf0', 'x')), '320 × 120'],
    ['a.svg', text('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>'), '300 × 200'],
    ['a.svg', text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675"/>'), '1200 × 675'],
    ['without-size.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'), undefined],
  ])('is read from the file: %s', (path, bytes, expected) => {
    expect(sizeOf(path, bytes)).toBe(expected);
  });
});

describe('a file that is not the picture it claims to be is refused', () => {
  test.each([
    ['media/page.jpg', text('<html>'), 'media/page.jpg: is not a picture, or it is damaged'],
    ['media/empty.png', text(''), 'media/empty.png: is not a picture, or it is damaged'],
    ['media/cut.png', png(640, 480).subarray(0, 12), 'media/cut.png: is not a picture, or it is damaged'],
    ['media/a.jpg', png(1, 1), 'media/a.jpg: is a picture of type png, not what its name says'],
    ['media/a.svg', text('plain text'), 'media/a.svg: is not a picture, or it is damaged'],
    ['media/none.png', png(0, 10), 'media/none.png: has no width or height'],
    ['media/vast.png', png(40_000, 1), 'media/vast.png: measures 40000 by 1 pixels'],
  ])('%s', (path, bytes, expected) => {
    expect(sizeOf(path, bytes)).toBe(expected);
  });
});

test.each([
  ['a.gif', text('GIF89a\x40\x01\x78\x00'), true],
  ['a.png', png(10, 10), false],
  [
    'a.png',
    Buffer.concat([png(10, 10).subarray(0, 33), text('\0\0\0\x08acTL'), png(10, 10).subarray(33)]),
    true,
  ],
])('whether it moves: %s %#', (path, bytes, animated) => {
  const read = pictureSize(path, bytes);
  expect('size' in read && read.size?.animated).toBe(animated);
});
