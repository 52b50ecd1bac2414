import { saveBlob } from './save-file.ts';

/** Pixels to a unit of the figure: sharp on paper and on a screen of high density. */
const SCALE = 2;

/** Draws a figure, which is always light, into a picture and hands it to the reader. */
export async function savePng(name: string, svg: string): Promise<void> {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const size = { width: Number(width) * SCALE, height: Number(height) * SCALE };
  // An image needs its own size; the figure takes that of the page.
  const sized = svg.replace('<svg ', `<svg width="${size.width}" height="${size.height}" `);
  const address = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), size);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob !== null) saveBlob(name, blob);
  } finally {
    URL.revokeObjectURL(address);
  }
}
