/** The one font that drawings use, so that no font of the machine shows in them. */
import { fileURLToPath } from "node:url";
import { GlobalFonts } from "@napi-rs/canvas";

/** Its name for drawings; pages have fonts of their own. */
export const fontFamily = "Inter Postmortem";

const file = new URL("../../layouts/assets/fonts/inter-latin-400.woff2", import.meta.url);

let registered = false;

/** Makes the font known to canvases; once is enough. */
export function registerFont(): void {
  if (registered) return;
  GlobalFonts.registerFromPath(fileURLToPath(file), fontFamily);
  registered = true;
}

/** True where the font has all letters of a text; any other letter would be the machine's. */
export const isDrawable = (text: string): boolean => /^[\u0020-\u007e\u00a0-\u00ff]*$/.test(text);
