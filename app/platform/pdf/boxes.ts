/** Black boxes over parts of a picture. */

/** In hundredths of the picture's width and height, from its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

type Size = { width: number; height: number };
type Overlay = {
  input: { create: { width: number; height: number; channels: 3; background: string } };
  left: number;
  top: number;
};

/** What is laid over a picture of so many pixels; a pixel that a box touches is covered. */
export const boxOverlays = (boxes: readonly Box[], size: Size): Overlay[] =>
  boxes.flatMap((box) => {
    const left = clamp(Math.floor((box.x / 100) * size.width), size.width);
    const top = clamp(Math.floor((box.y / 100) * size.height), size.height);
    const right = clamp(Math.ceil(((box.x + box.width) / 100) * size.width), size.width);
    const bottom = clamp(Math.ceil(((box.y + box.height) / 100) * size.height), size.height);
    if (right <= left || bottom <= top) return [];
    const area = { width: right - left, height: bottom - top };
    return [{ input: { create: { ...area, channels: 3, background: "black" } }, left, top }];
  });

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
