/** Comparing pictures as people do: by where the ink is, in cells of a few pixels. */
import type { Page } from "playwright-core";

const cell = 8;

/** The share of ink in each cell of a PNG, from 0 to 1: how far its pixels are from its corner's. */
export async function inkIn(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate(
    async ({ bytes, cell }) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext("2d");
      if (!context) return [];
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height);
      const paper = data.slice(0, 3);
      const columns = Math.ceil(picture.width / cell);
      const inks = Array.from({ length: columns * Math.ceil(picture.height / cell) }, () => 0);
      for (let at = 0; at < data.length; at += 4) {
        const pixel = at / 4;
        const row = Math.floor(pixel / picture.width / cell);
        const column = Math.floor((pixel % picture.width) / cell);
        const far = [0, 1, 2].reduce(
          (sum, i) => sum + Math.abs((data[at + i] ?? 0) - (paper[i] ?? 0)),
          0,
        );
        inks[row * columns + column] =
          (inks[row * columns + column] ?? 0) + far / (3 * 255 * cell * cell);
      }
      return inks;
    },
    { bytes: [...png], cell },
  );
}
