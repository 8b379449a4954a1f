/** What a full, read-only or forbidden disk says, in words. */

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the disk is read-only",
  EACCES: "the folder may not be written",
  EPERM: "the folder may not be written",
  ENOTDIR: "a part of its path is not a folder",
  EEXIST: "a part of its path is not a folder",
  EXDEV: "it is a mount point of its own",
  EBUSY: "it is a mount point of its own",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "a name is too long",
};

/** Why something could not be written; undefined for an error that is not the disk's. */
export function reasonOf(error: unknown): string | undefined {
  return reasons[(error as NodeJS.ErrnoException).code ?? ""];
}
