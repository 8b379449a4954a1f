/**
 * Exchanges two folders in one system call, so that a path never stands empty.
 *
 * Source: Linux renameat2(2), RENAME_EXCHANGE; macOS renamex_np(2), RENAME_SWAP.
 */
import { resolve } from "node:path";

type Exchange = (a: string, b: string) => number;

let exchange: Promise<Exchange | undefined> | undefined;

/** Exchanges two paths on one file system; false where the system or file system cannot. */
export async function exchangePaths(a: string, b: string): Promise<boolean> {
  exchange ??= loadExchange();
  const call = await exchange;
  return call !== undefined && call(resolve(a), resolve(b)) === 0;
}

async function loadExchange(): Promise<Exchange | undefined> {
  if (process.platform !== "linux" && process.platform !== "darwin") return undefined;
  try {
    const { default: koffi } = await import("koffi");
    const system = koffi.load(null);
    if (process.platform === "darwin") {
      const swap = system.func("int renamex_np(const char *, const char *, unsigned int)");
      return (a, b) => swap(a, b, 2) as number;
    }
    const rename = system.func("int renameat2(int, const char *, int, const char *, unsigned int)");
    const here = -100; // AT_FDCWD; both paths are absolute
    return (a, b) => rename(here, a, here, b, 2) as number;
  } catch {
    return undefined; // no prebuilt binary, or a C library without the call
  }
}
